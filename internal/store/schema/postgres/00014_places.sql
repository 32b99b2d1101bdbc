-- Proposals of one score are in order by the beginnings of IDs only, and then as
-- they came. What is left of the order is made when the first are asked for. SQLite
-- finds IDs in another way from here on; here that stays.

-- +goose Up

DROP INDEX proposals_in_order;
CREATE INDEX proposals_in_order ON proposals (kind, score DESC, substr(a_id, 1, 3), greatest(a, b), a, b, a_id, b_id);
