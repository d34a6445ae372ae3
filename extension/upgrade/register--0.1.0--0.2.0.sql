/* extension/upgrade/register--0.1.0--0.2.0.sql: a register of 0.1.0 becomes one of 0.2.0 */

-- See step.awk.  werk_bij locks all tables and views of the register first, ACCESS EXCLUSIVE;
-- what is told here is what each statement would take by itself.

-- digitaal_adres
-- @within@ ACCESS EXCLUSIVE on digitaal_adres; no rewrite
ALTER TABLE @register@.digitaal_adres
	ADD COLUMN is_standaard boolean NOT NULL DEFAULT false,
	ADD COLUMN referentie text,
	ADD COLUMN geverifieerd_op timestamptz;
-- Until they are there two could be the standard; of no row yet, they are made in the time of one reading.
-- @within@ SHARE on digitaal_adres; reads it
-- @new@ CREATE UNIQUE INDEX digitaal_adres_
-- @within@ SHARE UPDATE EXCLUSIVE on @on@; no rewrite
-- @new@ ALTER TABLE @register@.digitaal_adres ALTER COLUMN

-- the rest
-- @within@ SHARE UPDATE EXCLUSIVE on @on@; no rewrite
-- @new@ COMMENT ON COLUMN
-- @within@ SHARE ROW EXCLUSIVE on @on@; no rewrite
-- @new@ CREATE TRIGGER
