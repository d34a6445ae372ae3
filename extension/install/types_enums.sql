/* extension/install/types_enums.sql */

-- Enumerations, with the values of decision B7682.

CREATE TYPE klantcontact.aard_contact AS ENUM ('gesprek', 'bericht', 'formulier');
COMMENT ON TYPE klantcontact.aard_contact IS 'what kind of contact it was';

CREATE TYPE klantcontact.rol_betrokkene AS ENUM ('klant', 'vertegenwoordiger');
COMMENT ON TYPE klantcontact.rol_betrokkene IS 'in what role somebody took part';

CREATE TYPE klantcontact.soort_actor AS ENUM (
	'medewerker', 'geautomatiseerde_actor', 'organisatorische_eenheid');
COMMENT ON TYPE klantcontact.soort_actor IS 'what kind of actor it is';

CREATE TYPE klantcontact.soort_partij AS ENUM ('persoon', 'organisatie', 'contactpersoon');
COMMENT ON TYPE klantcontact.soort_partij IS 'what kind of partij it is';

CREATE TYPE klantcontact.status_taak AS ENUM ('te_verwerken', 'verwerkt');
COMMENT ON TYPE klantcontact.status_taak IS 'how far an interne taak is';

CREATE TYPE klantcontact.ja_nee_onbekend AS ENUM ('ja', 'nee', 'onbekend');
COMMENT ON TYPE klantcontact.ja_nee_onbekend IS 'yes, no, or not known';

CREATE TYPE klantcontact.richting AS ENUM ('inkomend', 'uitgaand');
COMMENT ON TYPE klantcontact.richting IS 'who sought whom: inkomend is to the municipality';
