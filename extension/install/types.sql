/* extension/install/types.sql: the types, a line for each */

-- expand.awk makes of a line that begins with @type the statements of type.sql.in,
-- and of one with @enum those of enum.sql.in.
--
-- What only supports a type stands in pg_catalog with its operators: those are found
-- under any search_path, so a user's view, policy or trigger that compares outlives a
-- dump, and the functions in klantcontact are those for people.
--
-- @type NAME BASE BINARY COMMENT.  BASE is the built-in type that it is stored as and
-- whose functions compare it; BINARY says if it is sent as a number or as its text.

@type bsn int4 number burgerservicenummer: 9 digits that pass the 11-proef

-- An RSIN looks like a BSN but is a type of its own: comparing the two is a mistake,
-- and has no operator.
@type rsin int4 number rechtspersonen en samenwerkingsverbanden informatienummer: 9 digits that pass the 11-proef

@type kvknummer int4 number number of a company in the Handelsregister: 8 digits

@type vestigingsnummer int8 number number of a branch in the Handelsregister: 12 digits

-- Counted on from its digits to its letters, so that the order of the integers is that
-- of the text.
@type postcode int4 text postcode of the Netherlands, as 1234AB

-- Without spaces, in upper case.
@type iban bytea text bank account number by ISO 13616

-- Four texts with a zero byte between them, in the order codeRegister, codeObjecttype,
-- codeSoortObjectId, objectId: the functions of bytea compare it part by part.
@type objectidentificator bytea text what identifies an object in a register elsewhere: objectId, codeObjecttype, \
	codeRegister and codeSoortObjectId

-- @enum NAME LABELS COMMENT, with the values of decision B7682.
@enum aard_contact gesprek,bericht,formulier what kind of contact it was
@enum rol_betrokkene klant,vertegenwoordiger in what role somebody took part
@enum soort_actor medewerker,geautomatiseerde_actor,organisatorische_eenheid what kind of actor it is
@enum soort_partij persoon,organisatie,contactpersoon what kind of partij it is
@enum status_taak te_verwerken,verwerkt how far an interne taak is
@enum ja_nee_onbekend ja,nee,onbekend yes, no, or not known
@enum richting inkomend,uitgaand who sought whom: inkomend is to the municipality
