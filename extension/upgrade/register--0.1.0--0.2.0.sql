/* extension/upgrade/register--0.1.0--0.2.0.sql: a register of 0.1.0 becomes one of 0.2.0 */

-- See step.awk.  werk_bij locks all tables and views of the register first, ACCESS EXCLUSIVE;
-- what is told here is what each statement would take by itself.

-- @within@ SHARE ROW EXCLUSIVE on @on@; no rewrite
-- @new@ CREATE TRIGGER
