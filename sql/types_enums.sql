-- The enumerations and their values.
SELECT enumtypid::regtype, array_agg(enumlabel::text ORDER BY enumsortorder)
FROM pg_enum JOIN pg_type t ON t.oid = enumtypid
WHERE typnamespace = 'klantcontact'::regnamespace
GROUP BY enumtypid ORDER BY enumtypid::regtype::text;

-- text and varchar are assigned without a cast
CREATE TEMP TABLE opsomming (
    a klantcontact.aard_contact, b klantcontact.rol_betrokkene, c klantcontact.soort_actor,
    d klantcontact.soort_partij, e klantcontact.status_taak, f klantcontact.ja_nee_onbekend,
    g klantcontact.richting);
PREPARE van_text (text, text, text, text, text, text, text) AS INSERT INTO opsomming VALUES ($1, $2, $3, $4, $5, $6, $7);
PREPARE van_varchar (varchar, varchar, varchar, varchar, varchar, varchar, varchar) AS INSERT INTO opsomming VALUES ($1, $2, $3, $4, $5, $6, $7);
EXECUTE van_text ('gesprek', 'klant', 'medewerker', 'persoon', 'te_verwerken', 'ja', 'inkomend');
EXECUTE van_varchar ('formulier', 'vertegenwoordiger', 'organisatorische_eenheid', 'contactpersoon', 'verwerkt', 'onbekend', 'uitgaand');
EXECUTE van_varchar ('brief', NULL, NULL, NULL, NULL, NULL, NULL);
TABLE opsomming;
