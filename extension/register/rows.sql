/* extension/register/rows.sql: the rows that a register begins with */

INSERT INTO @register@.beleid (versie) VALUES ('@versie@');

INSERT INTO @register@.kanaal (code, naam, aard) VALUES
	('telefoon', 'Telefoon', 'gesprek'),
	('balie', 'Balie', 'gesprek'),
	('videobellen', 'Videobellen', 'gesprek'),
	('chat', 'Chat', 'gesprek'),
	('e-mail', 'E-mail', 'bericht'),
	('post', 'Post', 'bericht'),
	('whatsapp', 'WhatsApp', 'bericht'),
	('sms', 'SMS', 'bericht'),
	('social_media', 'Social media', 'bericht'),
	('website', 'Website', 'bericht'),
	('e-formulier', 'E-formulier', 'formulier');

INSERT INTO @register@.soort_digitaal_adres (code, naam) VALUES
	('telefoon', 'Telefoon'),
	('e-mail', 'E-mail'),
	('whatsapp', 'WhatsApp'),
	('facebook', 'Facebook'),
	('instagram', 'Instagram'),
	('sms', 'SMS');

INSERT INTO @register@.gespreksresultaat (code, naam) VALUES
	('afgehandeld', 'Afgehandeld'),
	('doorverbonden', 'Doorverbonden'),
	('terugbelverzoek', 'Terugbelverzoek'),
	('geen_gehoor', 'Geen gehoor'),
	('verbroken', 'Verbroken'),
	('in_behandeling', 'In behandeling');
