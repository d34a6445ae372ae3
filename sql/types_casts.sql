-- Drivers send text or varchar: a column takes them without a cast.
SET search_path = public, klantcontact;
CREATE TEMP TABLE doel (
    a bsn, b rsin, c kvknummer, d vestigingsnummer,
    h postcode, i iban, k objectidentificator);
PREPARE van_text (text, text, text, text, text, text, text) AS
    INSERT INTO doel VALUES ($1, $2, $3, $4, $5, $6, $7);
PREPARE van_varchar (varchar, varchar, varchar, varchar, varchar, varchar, varchar) AS
    INSERT INTO doel VALUES ($1, $2, $3, $4, $5, $6, $7);
EXECUTE van_text ('12345672', '12345672', '12345678', '000012345678', '2513 aa',
    'nl91 abna 0417 1643 00', 'urn:object:zrc:zaak:uuid:1');
EXECUTE van_varchar ('12345672', '12345672', '12345678', '000012345678', '2513 aa',
    'nl91 abna 0417 1643 00', 'urn:object:zrc:zaak:uuid:1');
SELECT count(*), count(DISTINCT doel) FROM doel;

-- an error says no more there than elsewhere
EXECUTE van_text ('123456783', NULL, NULL, NULL, NULL, NULL, NULL);
EXECUTE van_varchar (NULL, NULL, NULL, NULL, NULL, NULL, E'J. de\nVries');

-- an explicit cast to text and varchar, and assignment to them
SELECT a::text, b::text, c::text, d::text, h::text, i::text, k::text FROM doel LIMIT 1;
SELECT a::varchar, i::varchar, k::varchar FROM doel LIMIT 1;
CREATE TEMP TABLE tekst (t text, v varchar(50));
INSERT INTO tekst SELECT a, a FROM doel LIMIT 1;
INSERT INTO tekst SELECT i, i FROM doel LIMIT 1;
INSERT INTO tekst SELECT k, k FROM doel LIMIT 1;
TABLE tekst;

-- the casts are these
SELECT castsource::regtype, casttarget::regtype, castcontext, castmethod
FROM pg_cast JOIN pg_type t ON t.oid IN (castsource, casttarget)
WHERE typnamespace = 'klantcontact'::regnamespace AND castsource <> 'varchar'::regtype
ORDER BY casttarget::regtype::text, castsource::regtype::text;
SELECT count(*) FROM pg_cast a JOIN pg_cast b USING (casttarget, castcontext, castmethod)
JOIN pg_type t ON t.oid = casttarget
WHERE typnamespace = 'klantcontact'::regnamespace AND a.castsource = 'text'::regtype AND b.castsource = 'varchar'::regtype;
