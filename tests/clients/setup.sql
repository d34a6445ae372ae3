-- What every driver's tests find: a database with the extension, a register
-- and a table of the user's own with the types in it.
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('gemeente');
SELECT klantcontact.registreer_actor('gemeente', '{
	"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}');

CREATE TABLE public.alles (
	id uuid CONSTRAINT alles_pkey PRIMARY KEY DEFAULT klantcontact.uuid7(),
	bsn klantcontact.bsn,
	onderwerp text,
	taal text,
	aard klantcontact.aard_contact,
	moment timestamptz,
	object klantcontact.objectidentificator,
	extra jsonb,
	bsns klantcontact.bsn[],
	talen text[],
	aarden klantcontact.aard_contact[],
	objecten klantcontact.objectidentificator[]
);

-- The names of types without their schema; operators need none of this.
SELECT pg_catalog.format('ALTER DATABASE %I SET search_path = public, klantcontact', pg_catalog.current_database()) \gexec
