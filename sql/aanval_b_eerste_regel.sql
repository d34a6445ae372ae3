-- Of several rules broken at once, the first in the table of the contract is
-- raised: the length and form of the columns before the form of the onderwerp.
\set VERBOSITY terse
SET client_min_messages = warning;
SELECT klantcontact.maak_register('eerste_regel');
SET search_path = eerste_regel;
INSERT INTO klantcontact (kanaal, onderwerp, taal) VALUES ('balie', E'een\ntwee', 'qqqq');
INSERT INTO klantcontact (kanaal, onderwerp, taal) VALUES ('balie', 'een', 'qqqq');
INSERT INTO klantcontact (kanaal, onderwerp) VALUES ('balie', E'een\ntwee');
INSERT INTO klantcontact (kanaal, onderwerp) VALUES ('balie', repeat(E'een\ntwee', 200));
