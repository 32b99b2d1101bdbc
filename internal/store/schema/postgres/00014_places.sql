-- SQLite finds IDs, and the first proposals, in another way from here on. Here
-- nothing changes.

-- +goose Up

SELECT 1;
