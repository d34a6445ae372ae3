SELECT klantcontact.registreer('gemeente'::regnamespace, '{
	"kanaal": "telefoon", "onderwerp": "Huisvuil", "inhoud": "Vraag en antwoord",
	"actoren": ["00000000-0000-7000-8000-0000000000a1"],
	"betrokkenen": [{"rol": "klant", "initiator": true}],
	"interneTaken": [{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"}]}'::jsonb);
