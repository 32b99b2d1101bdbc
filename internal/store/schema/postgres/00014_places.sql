-- SQLite finds IDs in another way from here on; here nothing changes.

-- +goose Up

SELECT 1;
