-- Makes the register "gemeente" with the actoren, partijen and klantcontacten of
-- the examples in this folder.  The documentation's examples start from here.
\if :{?voorbeelden}
\else
\set voorbeelden docs/voorbeelden
\endif

SET client_min_messages = warning;
CREATE EXTENSION klantcontact;
SELECT klantcontact.maak_register('gemeente') AS register \gset

\set functie registreer_actor
\set bestand actoren/klantcontactcentrum
\ir registreer.sql
\set bestand actoren/werk_en_inkomen
\ir registreer.sql
\set bestand actoren/vergunningen
\ir registreer.sql
\set bestand actoren/communicatie
\ir registreer.sql
\set bestand actoren/medewerker_balie
\ir registreer.sql
\set bestand actoren/medewerker_schuldhulp
\ir registreer.sql
\set bestand actoren/medewerker_vergunningen
\ir registreer.sql
\set bestand actoren/redacteur
\ir registreer.sql
\set bestand actoren/scanstraat
\ir registreer.sql

\set functie registreer_partij
\set bestand partijen/jan_de_vries
\ir registreer.sql
\set bestand partijen/karin_smit
\ir registreer.sql
\set bestand partijen/stichting
\ir registreer.sql
\set bestand partijen/contactpersoon
\ir registreer.sql

-- The stichting acted for Karin Smit before.
INSERT INTO gemeente.vertegenwoordiging (vertegenwoordigende, vertegenwoordigde)
	VALUES ('0b000000-0000-7000-8000-000000000003', '0b000000-0000-7000-8000-000000000002');

\set functie registreer
\set bestand telefoon_rechtstreeks_antwoord
\ir registreer.sql
\set bestand telefoon_doorverbonden
\ir registreer.sql
\set bestand baliegesprek_terugbelverzoek
\ir registreer.sql
\set bestand baliegesprek_schuldhulpverlening
\ir registreer.sql
\set bestand baliegesprek_omgewaaide_boom
\ir registreer.sql
\set bestand e-mail_buurtfeest
\ir registreer.sql
\set bestand e-formulier_productaanvraag
\ir registreer.sql
\set bestand document_bij_zaak
\ir registreer.sql
\set bestand brief
\ir registreer.sql

RESET client_min_messages;
