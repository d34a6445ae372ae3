/* extension/install/casts.sql */

-- A value of any type can be cast to text by its output function without
-- being told; from text that takes an explicit cast, unless there is one of
-- these.  With them a driver that sends text or varchar needs no cast to store
-- into a column.

CREATE CAST (pg_catalog.jsonb AS klantcontact.objectidentificator)
	WITH FUNCTION klantcontact.objectidentificator_from_jsonb(pg_catalog.jsonb) AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.jsonb AS klantcontact.objectidentificator)
	IS 'from a JSON object with the four keys';

-- A JSON object is among what the input function takes.
CREATE CAST (pg_catalog.json AS klantcontact.objectidentificator)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.json AS klantcontact.objectidentificator)
	IS 'from a JSON object with the four keys';

CREATE CAST (klantcontact.objectidentificator AS pg_catalog.jsonb)
	WITH FUNCTION klantcontact.objectidentificator_to_jsonb(klantcontact.objectidentificator) AS ASSIGNMENT;
COMMENT ON CAST (klantcontact.objectidentificator AS pg_catalog.jsonb)
	IS 'to a JSON object with the four keys';

CREATE CAST (pg_catalog.text AS klantcontact.bsn)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.bsn)
	IS 'by the input function of bsn';

CREATE CAST (pg_catalog.varchar AS klantcontact.bsn)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.bsn)
	IS 'by the input function of bsn';

CREATE CAST (pg_catalog.text AS klantcontact.rsin)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.rsin)
	IS 'by the input function of rsin';

CREATE CAST (pg_catalog.varchar AS klantcontact.rsin)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.rsin)
	IS 'by the input function of rsin';

CREATE CAST (pg_catalog.text AS klantcontact.kvknummer)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.kvknummer)
	IS 'by the input function of kvknummer';

CREATE CAST (pg_catalog.varchar AS klantcontact.kvknummer)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.kvknummer)
	IS 'by the input function of kvknummer';

CREATE CAST (pg_catalog.text AS klantcontact.vestigingsnummer)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.vestigingsnummer)
	IS 'by the input function of vestigingsnummer';

CREATE CAST (pg_catalog.varchar AS klantcontact.vestigingsnummer)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.vestigingsnummer)
	IS 'by the input function of vestigingsnummer';

CREATE CAST (pg_catalog.text AS klantcontact.postcode)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.postcode)
	IS 'by the input function of postcode';

CREATE CAST (pg_catalog.varchar AS klantcontact.postcode)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.postcode)
	IS 'by the input function of postcode';

CREATE CAST (pg_catalog.text AS klantcontact.iban)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.iban)
	IS 'by the input function of iban';

CREATE CAST (pg_catalog.varchar AS klantcontact.iban)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.iban)
	IS 'by the input function of iban';

CREATE CAST (pg_catalog.text AS klantcontact.objectidentificator)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.objectidentificator)
	IS 'by the input function of objectidentificator';

CREATE CAST (pg_catalog.varchar AS klantcontact.objectidentificator)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.objectidentificator)
	IS 'by the input function of objectidentificator';

CREATE CAST (pg_catalog.text AS klantcontact.aard_contact)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.aard_contact)
	IS 'by the input function of aard_contact';

CREATE CAST (pg_catalog.varchar AS klantcontact.aard_contact)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.aard_contact)
	IS 'by the input function of aard_contact';

CREATE CAST (pg_catalog.text AS klantcontact.rol_betrokkene)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.rol_betrokkene)
	IS 'by the input function of rol_betrokkene';

CREATE CAST (pg_catalog.varchar AS klantcontact.rol_betrokkene)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.rol_betrokkene)
	IS 'by the input function of rol_betrokkene';

CREATE CAST (pg_catalog.text AS klantcontact.soort_actor)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.soort_actor)
	IS 'by the input function of soort_actor';

CREATE CAST (pg_catalog.varchar AS klantcontact.soort_actor)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.soort_actor)
	IS 'by the input function of soort_actor';

CREATE CAST (pg_catalog.text AS klantcontact.soort_partij)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.soort_partij)
	IS 'by the input function of soort_partij';

CREATE CAST (pg_catalog.varchar AS klantcontact.soort_partij)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.soort_partij)
	IS 'by the input function of soort_partij';

CREATE CAST (pg_catalog.text AS klantcontact.status_taak)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.status_taak)
	IS 'by the input function of status_taak';

CREATE CAST (pg_catalog.varchar AS klantcontact.status_taak)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.status_taak)
	IS 'by the input function of status_taak';

CREATE CAST (pg_catalog.text AS klantcontact.ja_nee_onbekend)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.ja_nee_onbekend)
	IS 'by the input function of ja_nee_onbekend';

CREATE CAST (pg_catalog.varchar AS klantcontact.ja_nee_onbekend)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.ja_nee_onbekend)
	IS 'by the input function of ja_nee_onbekend';

CREATE CAST (pg_catalog.text AS klantcontact.richting)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.text AS klantcontact.richting)
	IS 'by the input function of richting';

CREATE CAST (pg_catalog.varchar AS klantcontact.richting)
	WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (pg_catalog.varchar AS klantcontact.richting)
	IS 'by the input function of richting';
