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

-- What was said of a klantcontact besides, and its resultaat

-- @within@ ACCESS EXCLUSIVE on @on@, which is new
-- @new@ CREATE TABLE @register@\.gespreksresultaat

-- @within@ ROW EXCLUSIVE on @on@
-- @new@ INSERT INTO @register@\.gespreksresultaat

-- @within@ ACCESS EXCLUSIVE on klantcontact; no rewrite
ALTER TABLE @register@.klantcontact
	ADD COLUMN reactie text,
	ADD COLUMN hoofd_onderwerp_type text,
	ADD COLUMN verdere_actie_ondernomen boolean NOT NULL DEFAULT false,
	ADD COLUMN metadata jsonb,
	ADD COLUMN geeindigd_op timestamptz,
	ADD COLUMN gespreksresultaat text;

-- @within@ SHARE ROW EXCLUSIVE on klantcontact and gespreksresultaat; reads nothing
ALTER TABLE @register@.klantcontact ADD CONSTRAINT klantcontact_gespreksresultaat_fkey
	FOREIGN KEY (gespreksresultaat) REFERENCES @register@.gespreksresultaat (code) NOT VALID;

-- @afterwards@ SHARE UPDATE EXCLUSIVE on klantcontact, ROW SHARE on gespreksresultaat; reads klantcontact
ALTER TABLE @register@.klantcontact VALIDATE CONSTRAINT klantcontact_gespreksresultaat_fkey;

-- @afterwards@ SHARE UPDATE EXCLUSIVE on klantcontact; reads it
CREATE INDEX CONCURRENTLY klantcontact_gespreksresultaat_idx ON @register@.klantcontact (gespreksresultaat)
	WHERE gespreksresultaat IS NOT NULL;

-- The parts of an address

-- @within@ ACCESS EXCLUSIVE on betrokkene; no rewrite
ALTER TABLE @register@.betrokkene
	ADD COLUMN bezoekadres_straatnaam text,
	ADD COLUMN bezoekadres_huisnummer integer,
	ADD COLUMN bezoekadres_huisnummertoevoeging text,
	ADD COLUMN bezoekadres_postcode klantcontact.postcode,
	ADD COLUMN bezoekadres_woonplaats text,
	ADD COLUMN correspondentieadres_straatnaam text,
	ADD COLUMN correspondentieadres_huisnummer integer,
	ADD COLUMN correspondentieadres_huisnummertoevoeging text,
	ADD COLUMN correspondentieadres_postcode klantcontact.postcode,
	ADD COLUMN correspondentieadres_woonplaats text;

-- @within@ ACCESS EXCLUSIVE on partij; no rewrite, reads nothing
ALTER TABLE @register@.partij
	ADD COLUMN bezoekadres_straatnaam text,
	ADD COLUMN bezoekadres_huisnummer integer,
	ADD COLUMN bezoekadres_huisnummertoevoeging text,
	ADD COLUMN bezoekadres_postcode klantcontact.postcode,
	ADD COLUMN bezoekadres_woonplaats text,
	ADD COLUMN correspondentieadres_straatnaam text,
	ADD COLUMN correspondentieadres_huisnummer integer,
	ADD COLUMN correspondentieadres_huisnummertoevoeging text,
	ADD COLUMN correspondentieadres_postcode klantcontact.postcode,
	ADD COLUMN correspondentieadres_woonplaats text,
	DROP CONSTRAINT adres_geldig,
	ADD CONSTRAINT adres_geldig CHECK (
		(num_nonnulls(bezoekadres_nummeraanduiding_id, bezoekadres_adresregel1) > 0
			OR (bezoekadres_huisnummer IS NOT NULL
				AND num_nonnulls(bezoekadres_straatnaam, bezoekadres_postcode) > 0)
			OR num_nonnulls(bezoekadres_adresregel2, bezoekadres_adresregel3, bezoekadres_land,
				bezoekadres_straatnaam, bezoekadres_huisnummer, bezoekadres_huisnummertoevoeging,
				bezoekadres_postcode, bezoekadres_woonplaats) = 0)
		AND (num_nonnulls(correspondentieadres_nummeraanduiding_id, correspondentieadres_adresregel1) > 0
			OR (correspondentieadres_huisnummer IS NOT NULL
				AND num_nonnulls(correspondentieadres_straatnaam, correspondentieadres_postcode) > 0)
			OR num_nonnulls(correspondentieadres_adresregel2, correspondentieadres_adresregel3,
				correspondentieadres_land, correspondentieadres_straatnaam,
				correspondentieadres_huisnummer, correspondentieadres_huisnummertoevoeging,
				correspondentieadres_postcode, correspondentieadres_woonplaats) = 0)) NOT VALID,
	ADD CONSTRAINT partij_adres_lengte CHECK (
		char_length(bezoekadres_straatnaam) >= 1 AND char_length(bezoekadres_straatnaam) <= 255
		AND bezoekadres_huisnummer >= 1 AND bezoekadres_huisnummer <= 99999
		AND char_length(bezoekadres_huisnummertoevoeging) >= 1 AND char_length(bezoekadres_huisnummertoevoeging) <= 20
		AND char_length(bezoekadres_woonplaats) >= 1 AND char_length(bezoekadres_woonplaats) <= 255
		AND char_length(correspondentieadres_straatnaam) >= 1
		AND char_length(correspondentieadres_straatnaam) <= 255
		AND correspondentieadres_huisnummer >= 1 AND correspondentieadres_huisnummer <= 99999
		AND char_length(correspondentieadres_huisnummertoevoeging) >= 1
		AND char_length(correspondentieadres_huisnummertoevoeging) <= 20
		AND char_length(correspondentieadres_woonplaats) >= 1
		AND char_length(correspondentieadres_woonplaats) <= 255) NOT VALID;

-- @afterwards@ SHARE UPDATE EXCLUSIVE on partij; reads it
ALTER TABLE @register@.partij VALIDATE CONSTRAINT adres_geldig;

-- @afterwards@ SHARE UPDATE EXCLUSIVE on partij; reads it
ALTER TABLE @register@.partij VALIDATE CONSTRAINT partij_adres_lengte;

-- rekeningnummer

-- @within@ ACCESS EXCLUSIVE on @on@, which is new
-- @new@ CREATE TABLE @register@\.rekeningnummer

-- @within@ SHARE ROW EXCLUSIVE on rekeningnummer, SHARE ROW EXCLUSIVE on partij; reads nothing
-- @new@ ALTER TABLE @register@\.rekeningnummer ADD CONSTRAINT

-- The actoren of a taak, and when it is to be done

-- @within@ ACCESS EXCLUSIVE on interne_taak; no rewrite
ALTER TABLE @register@.interne_taak
	ADD COLUMN toegewezen_op timestamptz,
	ADD COLUMN uiterlijk_op timestamptz;

-- @within@ ACCESS EXCLUSIVE on interne_taak; no rewrite
ALTER TABLE @register@.interne_taak ALTER COLUMN toegewezen_op SET DEFAULT now();

-- @within@ nothing else; the table is new
-- @new@ CREATE TABLE @register@\.actor_interne_taak

-- @within@ SHARE ROW EXCLUSIVE on actor_interne_taak, which is new; SHARE ROW EXCLUSIVE on interne_taak
-- @new@ ALTER TABLE @register@\.actor_interne_taak ADD CONSTRAINT actor_interne_taak_interne_taak_fkey

-- @within@ SHARE ROW EXCLUSIVE on actor_interne_taak, which is new; SHARE ROW EXCLUSIVE on actor
-- @new@ ALTER TABLE @register@\.actor_interne_taak ADD CONSTRAINT actor_interne_taak_actor_fkey

-- @within@ SHARE on @on@, which is new
-- @new@ CREATE INDEX actor_interne_taak

-- What goes with all that: who sees it, what is kept of it, its guards, the views, and what it means

-- @within@ SHARE UPDATE EXCLUSIVE on @on@
-- @new@ ALTER TABLE @register@\.[a-z_]+ ALTER COLUMN [a-z_0-9]+ SET STATISTICS

-- @within@ ACCESS EXCLUSIVE on @on@, which is new
-- @new@ ALTER TABLE @register@\.[a-z_]+ ENABLE ROW LEVEL SECURITY

-- @within@ ACCESS EXCLUSIVE on @on@; no rewrite
-- @new@ CREATE POLICY

-- @within@ SHARE ROW EXCLUSIVE on @on@; no rewrite
-- @new@ CREATE TRIGGER

-- @within@ SHARE ROW EXCLUSIVE on @on@; no rewrite
-- @new@ CREATE CONSTRAINT TRIGGER

-- @within@ ACCESS EXCLUSIVE on @on@; no rewrite
-- @new@ CREATE VIEW

-- @within@ SHARE UPDATE EXCLUSIVE on @on@
-- @new@ COMMENT ON
