/* extension/register/comments.sql: what a register, its tables and views and their columns mean, in Dutch */

COMMENT ON SCHEMA @register@ IS 'Register van klantcontacten, gemaakt door klantcontact.maak_register.';

-- @row@ TABLE | beleid | De versie en de instellingen van het register: één rij.
-- @row@ TABLE | kanaal | Kanalen die personen en organisaties kunnen gebruiken voor contact met de gemeente en
--        omgekeerd.
-- @row@ TABLE | soort_digitaal_adres | Soorten digitale adressen.
-- @row@ TABLE | gespreksresultaat | Resultaten die een klantcontact kan hebben.
-- @row@ TABLE | actor | Iets dat of iemand die voor de gemeente werkzaamheden uitvoert.
-- @row@ TABLE | partij | Persoon of organisatie waarmee de gemeente een relatie heeft.
-- @row@ TABLE | partij_identificator | Wat een partij in een basisregistratie of ander extern register uniek
--        identificeert.
-- @row@ TABLE | vertegenwoordiging | Dat een partij een andere vertegenwoordigde; geen bewijs van een geldend mandaat.
-- @row@ TABLE | rekeningnummer | Bankrekening van een partij.
-- @row@ TABLE | actor_klantcontact | Dat een actor bij een klantcontact betrokken was.
-- @row@ TABLE | digitaal_adres | Contactgegevens die niet aan een plaats gebonden zijn, van een partij of voor één
--        contact van een betrokkene.
-- @row@ TABLE | bijlage | Verwijzing naar een object dat tijdens een klantcontact ontstond of werd overgebracht.
-- @row@ TABLE | actor_interne_taak | Actoren aan wie een interne taak is toegewezen, als dat er meer dan een zijn.
-- @row@ TABLE | interne_taak | Wat een actor moet doen om opvolging te geven aan een klantcontact.
-- @row@ TABLE | mutatie | Logboek van wijzigingen: er wordt alleen bijgeschreven, en alleen door de bewaking.
-- @row@ TABLE | bewaartermijn | Hoe lang klantcontacten bewaard worden; die van een kanaal gaat voor die van een aard,
--        en die voor de algemene.
-- @row@ VIEW | v_klantcontact | Eén rij per klantcontact, met aantallen van wat erbij hoort; alleen wat de lezer mag
--        zien.
-- @row@ VIEW | v_interne_taak | Eén rij per interne taak, met het onderwerp, wie haar moet doen en hoe lang de klant
--        wacht of wachtte.
-- @row@ VIEW | v_werkvoorraad | De open taken van wie dit leest en van de eenheid waar die werkt, op uiterlijk_op en
--        dan op wachttijd.
-- @row@ VIEW | v_mogelijk_meervoudig | Klantcontacten die misschien over meer dan één onderwerp gaan, met de reden om
--        dat te denken; één rij per reden.
COMMENT ON @1@ @register@.@2@ IS
	'@3@';

COMMENT ON TABLE @register@.klantcontact IS
	'Contact tussen een klant, of een vertegenwoordiger van een klant, en de gemeente over één onderwerp (besluit '
	'B7682).';

COMMENT ON TABLE @register@.betrokkene IS
	'Betrokkenheid van een partij, of van iemand die niet als partij gekend is, bij een klantcontact; met wat '
	'alleen voor de opvolging daarvan geldt.';

COMMENT ON TABLE @register@.onderwerpobject IS
	'Een object dat onderwerp van een klantcontact was: een eerder klantcontact, of een object in een ander '
	'register, zoals een zaak.';

COMMENT ON TABLE @register@.recht IS
	'Wie wat mag: SELECT op een kolom is het recht van die naam, gegeven door klantcontact.verleen en genomen '
	'door klantcontact.ontneem. Zonder rijen.';

COMMENT ON VIEW @register@.v_mutatie IS
	'Het logboek voor mensen: per wijziging naast elkaar wat er stond en wat er kwam; voor wie het recht beheer '
	'heeft.';

COMMENT ON VIEW @register@.v_gezondheid IS
	'Eén rij met cijfers voor wie de server bewaakt, zonder iets over klantcontacten of personen.';

COMMENT ON VIEW @register@.rapport_klantcontact IS
	'Eén rij per klantcontact, zonder iets dat tot een klantcontact of persoon leidt; voor wie het recht '
	'rapportage heeft.';

COMMENT ON VIEW @register@.rapport_interne_taak IS
	'Eén rij per interne taak, zonder iets dat tot een taak, klantcontact of persoon leidt; voor wie het recht '
	'rapportage heeft.';

-- @for@ beleid, actor, partij, partij_identificator, vertegenwoordiging, rekeningnummer, klantcontact
-- @for@ actor_klantcontact, betrokkene, digitaal_adres, onderwerpobject, bijlage, interne_taak, actor_interne_taak
-- @for@ mutatie, bewaartermijn
COMMENT ON COLUMN @register@.@each@.id IS
	'Technische sleutel.';

-- @row@ beleid.versie | Versie van het register: van de extensie die het maakte of het laatst bijwerkte.
-- @row@ beleid.meer_objecten_per_type | Of een klantcontact meer dan één onderwerpobject van hetzelfde objecttype mag
--        hebben.
-- @row@ beleid.betrokkene_verplicht | Of een klantcontact ten minste één betrokkene moet hebben.
-- @row@ beleid.doel_verplicht | Of een klantcontact een gekende partij of een opvolging moet hebben.
-- @row@ beleid.partij_identificator_verplicht | Of een persoon of organisatie ten minste één identificator moet hebben.
-- @row@ beleid.kloktolerantie | Hoeveel plaatsgevonden_op op de klok van de server vooruit mag lopen.
-- @row@ beleid.inhoud_max | Het grootste aantal tekens van inhoud.

-- @row@ kanaal.code | Code van het kanaal. Ten hoogste 40 tekens.
-- @row@ kanaal.naam | Naam van het kanaal. Ten hoogste 80 tekens.
-- @row@ kanaal.aard | De aard van een contact langs dit kanaal, als niets anders is opgegeven.
-- @row@ kanaal.indicatie_actief | Of het kanaal nog gebruikt mag worden.

-- @row@ soort_digitaal_adres.code | Code van de soort. Ten hoogste 40 tekens.
-- @row@ soort_digitaal_adres.naam | Naam van de soort. Ten hoogste 80 tekens.
-- @row@ soort_digitaal_adres.indicatie_actief | Of de soort nog gebruikt mag worden.

-- @row@ gespreksresultaat.code | Code van het resultaat. Ten hoogste 40 tekens.
-- @row@ gespreksresultaat.naam | Naam van het resultaat. Ten hoogste 80 tekens.
-- @row@ gespreksresultaat.indicatie_actief | Of het resultaat nog gebruikt mag worden.

-- @row@ actor.naam | Naam van de actor. Ten hoogste 200 tekens.
-- @row@ actor.soort_actor | Medewerker, geautomatiseerde actor of organisatorische eenheid.
-- @row@ actor.indicatie_actief | Of de actor nog betrokken mag worden bij nieuwe klantcontacten.
-- @row@ actor.actoridentificator | Wat de actor in een extern register uniek identificeert.
-- @row@ actor.functie | Functie van de medewerker of de geautomatiseerde actor. Ten hoogste 80 tekens.
-- @row@ actor.omschrijving | Omschrijving van de geautomatiseerde actor of de organisatorische eenheid. Ten hoogste 200
--        tekens.
-- @row@ actor.emailadres | E-mailadres van de medewerker of de organisatorische eenheid. Ten hoogste 254 tekens.
-- @row@ actor.telefoonnummer | Telefoonnummer van de medewerker of de organisatorische eenheid. Ten hoogste 20 tekens.
-- @row@ actor.organisatorische_eenheid | De organisatorische eenheid waar de actor werkt.
-- @row@ actor.db_rol | De databaserol waarmee de actor zich aanmeldt.

-- @row@ partij.nummer | Nummer dat mensen kunnen gebruiken om de partij aan te duiden.
-- @row@ partij.soort_partij | Persoon, organisatie of contactpersoon.
-- @row@ partij.indicatie_actief | Of de gegevens van de partij gebruikt mogen worden om contact op te nemen.
-- @row@ partij.indicatie_geheimhouding | Of de verstrekker heeft aangegeven dat de gegevens geheim zijn.
-- @row@ partij.voorkeurstaal | Taal waarin de partij bij voorkeur contact heeft. Code van drie letters uit ISO 639-2,
--        zoals nld.
-- @row@ partij.interne_notitie | Mededelingen over de partij voor intern gebruik. Ten hoogste 1000 tekens.
-- @row@ partij.organisatienaam | Naam van de organisatie. Ten hoogste 200 tekens.
-- @row@ partij.voorletters | Voorletters. Ten hoogste 10 tekens.
-- @row@ partij.voornaam | Voornaam. Ten hoogste 200 tekens.
-- @row@ partij.voorvoegsel_achternaam | Voorvoegsel van de achternaam. Ten hoogste 10 tekens.
-- @row@ partij.achternaam | Achternaam. Ten hoogste 200 tekens.
-- @row@ partij.werkte_voor | De organisatie waarvoor de contactpersoon werkte.
-- @row@ partij.voorkeurs_digitaal_adres | Het digitale adres dat de partij bij voorkeur gebruikt.

-- @row@ partij_identificator.partij | De partij.
-- @row@ partij_identificator.objectidentificator | Verwijzing naar het object in het externe register.
-- @row@ partij_identificator.andere_partij_identificator | Verwijzing die niet in de voorgedefinieerde vorm past. Ten
--        hoogste 200 tekens.

-- @row@ vertegenwoordiging.vertegenwoordigende | De partij die vertegenwoordigde.
-- @row@ vertegenwoordiging.vertegenwoordigde | De partij die vertegenwoordigd werd.

-- @row@ rekeningnummer.partij | De partij.
-- @row@ rekeningnummer.iban | Nummer van de rekening: IBAN, zonder spaties.
-- @row@ rekeningnummer.bic | Code van de bank (BIC). Acht of elf tekens.
-- @row@ rekeningnummer.naam | Naam waarop de rekening staat. Ten hoogste 200 tekens.

-- @row@ klantcontact.nummer | Nummer dat mensen kunnen gebruiken om het klantcontact aan te duiden.
-- @row@ klantcontact.kanaal | Communicatiekanaal dat bij het klantcontact werd gebruikt. Ten hoogste 40 tekens.
-- @row@ klantcontact.aard | Gesprek, bericht of formulier.
-- @row@ klantcontact.onderwerp | Datgene waarover het klantcontact ging. Een regel van ten hoogste 200 tekens.
-- @row@ klantcontact.indicatie_contact_gelukt | Of de poging tot contact succesvol was, voor zover bekend.
-- @row@ klantcontact.taal | Taal die werd gesproken of geschreven. Code van drie letters uit ISO 639-2, zoals nld.
-- @row@ klantcontact.vertrouwelijk | Of onderwerp, inhoud en kenmerken vertrouwelijk behandeld moeten worden.
-- @row@ klantcontact.plaatsgevonden_op | Wanneer het gesprek begon, of het bericht werd verzonden of ontvangen.
-- @row@ klantcontact.geregistreerd_op | Begin van de transactie die het klantcontact vastlegde; door de bewaking
--        gevuld.

-- @row@ klantcontact.reactie | Wat de gemeente op het klantcontact antwoordde. Ten hoogste 4000 tekens.
-- @row@ klantcontact.hoofd_onderwerp_type | Het hoofdonderwerp als type: een absolute URI van ten hoogste 200 tekens.
-- @row@ klantcontact.verdere_actie_ondernomen | Of na een mislukte poging tot contact verdere actie is ondernomen.
-- @row@ klantcontact.metadata | Kenmerken voor techniek: een object van teksten van ten hoogste 255 tekens.
-- @row@ klantcontact.geeindigd_op | Wanneer het gesprek eindigde.
-- @row@ klantcontact.gespreksresultaat | Wat het klantcontact opleverde: code uit gespreksresultaat.

-- @row@ actor_klantcontact.klantcontact | Het klantcontact.
-- @row@ actor_klantcontact.actor | De actor.

-- @row@ betrokkene.klantcontact | Het klantcontact.
-- @row@ betrokkene.partij | De partij, als die gekend is.
-- @row@ betrokkene.rol | De rol tijdens dit klantcontact: klant of vertegenwoordiger.
-- @row@ betrokkene.initiator | Of deze betrokkene het contact begon.
-- @row@ betrokkene.organisatienaam | Naam van de organisatie waarmee de betrokkene een relatie had. Ten hoogste 200
--        tekens.
-- @row@ betrokkene.voorletters | Voorletters voor dit contact. Ten hoogste 10 tekens.
-- @row@ betrokkene.voornaam | Voornaam voor dit contact. Ten hoogste 200 tekens.
-- @row@ betrokkene.voorvoegsel_achternaam | Voorvoegsel van de achternaam voor dit contact. Ten hoogste 10 tekens.
-- @row@ betrokkene.achternaam | Achternaam voor dit contact. Ten hoogste 200 tekens.

-- @row@ digitaal_adres.partij | De partij die het adres verstrekte.
-- @row@ digitaal_adres.betrokkene | De betrokkene die het adres voor dit contact verstrekte.
-- @row@ digitaal_adres.soort_digitaal_adres | Soort van het adres. Ten hoogste 40 tekens.
-- @row@ digitaal_adres.adres | Het adres. Ten hoogste 254 tekens.
-- @row@ digitaal_adres.omschrijving | Omschrijving van het adres. Ten hoogste 80 tekens.
-- @row@ digitaal_adres.is_standaard | Of dit het eerste adres van zijn soort is; ten hoogste één per soort.
-- @row@ digitaal_adres.referentie | Waaronder een ander systeem het adres kent. Ten hoogste 200 tekens.
-- @row@ digitaal_adres.geverifieerd_op | Wanneer is nagegaan dat het adres van de partij of betrokkene is.

-- @row@ onderwerpobject.klantcontact | Het klantcontact dat over het object ging.
-- @row@ onderwerpobject.was_klantcontact | Het eerdere klantcontact dat onderwerp was.
-- @row@ onderwerpobject.objectidentificator | Het object dat onderwerp was.

-- @row@ bijlage.klantcontact | Het klantcontact.
-- @row@ bijlage.objectidentificator | Verwijzing naar het object.

-- @row@ interne_taak.klantcontact | Het klantcontact dat aanleiding gaf.
-- @row@ interne_taak.actor | De actor aan wie de taak is toegewezen.
-- @row@ interne_taak.nummer | Nummer dat mensen kunnen gebruiken om de taak aan te duiden.
-- @row@ interne_taak.gevraagde_handeling | Wat er gedaan moet worden. Ten hoogste 200 tekens.
-- @row@ interne_taak.toelichting | Wat bijdraagt aan het kunnen afhandelen. Ten hoogste 1000 tekens.
-- @row@ interne_taak.status | Te verwerken of verwerkt.
-- @row@ interne_taak.verwerkt_op | Wanneer de taak is verwerkt.
-- @row@ interne_taak.toegewezen_op | Wanneer de taak aan haar actor is toegewezen; door de bewaking gevuld.
-- @row@ interne_taak.uiterlijk_op | Wanneer de taak verwerkt moet zijn.

-- @row@ actor_interne_taak.interne_taak | De interne taak.
-- @row@ actor_interne_taak.actor | De actor die haar moet doen.
-- @row@ actor_interne_taak.toegewezen_op | Wanneer de taak aan deze actor is toegewezen; door de bewaking gevuld.

-- @row@ mutatie.tabel | De tabel van de gewijzigde rij.
-- @row@ mutatie.rij | De gewijzigde rij; leeg bij tabellen met een andere sleutel.
-- @row@ mutatie.klantcontact | Het klantcontact waartoe de rij behoort.
-- @row@ mutatie.correctie | Gelijk voor alles wat één correctie wijzigde.
-- @row@ mutatie.voor | De rij zoals zij was; leeg bij een toevoeging.
-- @row@ mutatie.rol | De rol die wijzigde.
-- @row@ mutatie.sessie_rol | De rol waarmee de sessie begon.
-- @row@ mutatie.actor | De actor die handelde.
-- @row@ mutatie.op | Wanneer, op de klok van de server.
-- @row@ mutatie.reden | Waarom.
-- @row@ mutatie.keten | De keten waar de rij in staat: die van een klantcontact, partij of actor, van een code of van
--        beleid.
-- @row@ mutatie.volgnummer | De plaats in de keten, vanaf 1.
-- @row@ mutatie.zout | Toevallige bytes, zodat voor_digest niet te raden is; leeg als voor dat is.
-- @row@ mutatie.voor_digest | SHA-256 van zout en voor; blijft als die gewist worden, en is nul bytes bij een
--        vernietiging.
-- @row@ mutatie.hash | SHA-256 van de rij en de hash van de vorige rij in de keten.

-- @row@ recht.id | Technische sleutel, van geen rij.
-- @row@ recht.behandelaar | Ziet en behandelt klantcontacten waaraan de eigen actor gekoppeld is of waarop die of de
--        eenheid een taak heeft.
-- @row@ recht.klantcontactcentrum | Registreert, en ziet elk klantcontact dat niet vertrouwelijk is.
-- @row@ recht.vertrouwelijk | Ziet ook vertrouwelijke klantcontacten.
-- @row@ recht.rapportage | Leest de rapporten, zonder inhoud of personen.
-- @row@ recht.beheer | Ziet en wijzigt alles, met het logboek.
-- @row@ recht.namens | Mag een andere handelende actor noemen.

-- @row@ bewaartermijn.kanaal | Voor klantcontacten via dit kanaal.
-- @row@ bewaartermijn.aard | Voor klantcontacten van deze aard; leeg, en kanaal ook: voor alle andere.
-- @row@ bewaartermijn.termijn | Bewaartermijn, gerekend vanaf het klantcontact.

-- @row@ v_klantcontact.id | Technische sleutel van het klantcontact.
-- @row@ v_klantcontact.nummer | Nummer dat mensen kunnen gebruiken om het klantcontact aan te duiden.
-- @row@ v_klantcontact.kanaal | Code van het communicatiekanaal.
-- @row@ v_klantcontact.aard | Gesprek, bericht of formulier.
-- @row@ v_klantcontact.richting | Inkomend als een betrokkene het contact begon, anders uitgaand.
-- @row@ v_klantcontact.onderwerp | Datgene waarover het klantcontact ging.
-- @row@ v_klantcontact.indicatie_contact_gelukt | Of de poging tot contact succesvol was, voor zover bekend.
-- @row@ v_klantcontact.taal | Taal die werd gesproken of geschreven.
-- @row@ v_klantcontact.vertrouwelijk | Of onderwerp, inhoud en kenmerken vertrouwelijk behandeld moeten worden.
-- @row@ v_klantcontact.plaatsgevonden_op | Wanneer het gesprek begon, of het bericht werd verzonden of ontvangen.
-- @row@ v_klantcontact.geregistreerd_op | Begin van de transactie die het klantcontact vastlegde.
-- @row@ v_klantcontact.aantal_actoren | Hoeveel actoren erbij betrokken waren.
-- @row@ v_klantcontact.aantal_betrokkenen | Hoeveel betrokkenen het klantcontact heeft.
-- @row@ v_klantcontact.aantal_bijlagen | Hoeveel bijlagen het klantcontact heeft.
-- @row@ v_klantcontact.open_taken | Hoeveel van zijn interne taken nog te verwerken zijn.
-- @row@ v_klantcontact.eerste_actor | De actor die er het eerst bij kwam.

-- @row@ v_klantcontact.hoofd_onderwerp_type | Het hoofdonderwerp als type: een absolute URI.
-- @row@ v_klantcontact.verdere_actie_ondernomen | Of na een mislukte poging tot contact verdere actie is ondernomen.
-- @row@ v_klantcontact.geeindigd_op | Wanneer het gesprek eindigde.
-- @row@ v_klantcontact.duur | Hoe lang het gesprek duurde.
-- @row@ v_klantcontact.gespreksresultaat | Wat het klantcontact opleverde: code uit gespreksresultaat.

-- @row@ v_interne_taak.id | Technische sleutel van de taak.
-- @row@ v_interne_taak.nummer | Nummer dat mensen kunnen gebruiken om de taak aan te duiden.
-- @row@ v_interne_taak.klantcontact | Het klantcontact dat aanleiding gaf.
-- @row@ v_interne_taak.klantcontact_nummer | Nummer van dat klantcontact.
-- @row@ v_interne_taak.onderwerp | Onderwerp van dat klantcontact.
-- @row@ v_interne_taak.gevraagde_handeling | Wat er gedaan moet worden.
-- @row@ v_interne_taak.toelichting | Wat bijdraagt aan het kunnen afhandelen.
-- @row@ v_interne_taak.status | Te verwerken of verwerkt.
-- @row@ v_interne_taak.verwerkt_op | Wanneer de taak is verwerkt.
-- @row@ v_interne_taak.actor | De actor aan wie de taak is toegewezen.
-- @row@ v_interne_taak.actor_naam | Naam van die actor.
-- @row@ v_interne_taak.eenheid | De organisatorische eenheid van de actor, of de actor zelf als die dat is.
-- @row@ v_interne_taak.eenheid_naam | Naam van die eenheid.
-- @row@ v_interne_taak.plaatsgevonden_op | Wanneer het klantcontact plaatsvond.
-- @row@ v_interne_taak.wachttijd | Tijd sinds het klantcontact, of tot de taak verwerkt werd.
-- @row@ v_interne_taak.toegewezen_op | Wanneer de taak aan haar actor is toegewezen.
-- @row@ v_interne_taak.uiterlijk_op | Wanneer de taak verwerkt moet zijn.
-- @row@ v_interne_taak.te_laat | Of dat voorbij is, of voorbij was toen de taak verwerkt werd.
-- @row@ v_interne_taak.actoren | Alle actoren van de taak, die van de kolom actor voorop.

-- @row@ v_werkvoorraad.id | Technische sleutel van de taak.
-- @row@ v_werkvoorraad.nummer | Nummer dat mensen kunnen gebruiken om de taak aan te duiden.
-- @row@ v_werkvoorraad.klantcontact | Het klantcontact dat aanleiding gaf.
-- @row@ v_werkvoorraad.klantcontact_nummer | Nummer van dat klantcontact.
-- @row@ v_werkvoorraad.onderwerp | Onderwerp van dat klantcontact.
-- @row@ v_werkvoorraad.gevraagde_handeling | Wat er gedaan moet worden.
-- @row@ v_werkvoorraad.toelichting | Wat bijdraagt aan het kunnen afhandelen.
-- @row@ v_werkvoorraad.actor | De actor aan wie de taak is toegewezen.
-- @row@ v_werkvoorraad.van_eenheid | Of de taak van de eenheid is en niet van de lezer zelf.
-- @row@ v_werkvoorraad.plaatsgevonden_op | Wanneer het klantcontact plaatsvond.
-- @row@ v_werkvoorraad.wachttijd | Tijd sinds het klantcontact.
-- @row@ v_werkvoorraad.uiterlijk_op | Wanneer de taak verwerkt moet zijn.
-- @row@ v_werkvoorraad.te_laat | Of dat voorbij is.

-- @row@ v_mogelijk_meervoudig.klantcontact | Technische sleutel van het klantcontact.
-- @row@ v_mogelijk_meervoudig.nummer | Nummer van het klantcontact.
-- @row@ v_mogelijk_meervoudig.onderwerp | Datgene waarover het klantcontact ging.
-- @row@ v_mogelijk_meervoudig.plaatsgevonden_op | Wanneer het klantcontact plaatsvond.
-- @row@ v_mogelijk_meervoudig.reden | Waaraan het te zien is; een mens beslist.

-- @row@ v_mutatie.id | Technische sleutel van de regel in het logboek.
-- @row@ v_mutatie.op | Wanneer, op de klok van de server.
-- @row@ v_mutatie.tabel | De tabel van de gewijzigde rij.
-- @row@ v_mutatie.rij | De gewijzigde rij; leeg bij tabellen met een andere sleutel.
-- @row@ v_mutatie.klantcontact | Het klantcontact waartoe de rij behoort.
-- @row@ v_mutatie.soort | Toevoeging, wijziging, verwijdering, of gewist als de inhoud vernietigd is.
-- @row@ v_mutatie.werd | Wat er kwam, op dezelfde wijze; leeg bij een verwijdering, of als wat er kwam gewist is.
-- @row@ v_mutatie.reden | Waarom.
-- @row@ v_mutatie.correctie | Gelijk voor alles wat één correctie wijzigde.
-- @row@ v_mutatie.rol | De rol die wijzigde.
-- @row@ v_mutatie.sessie_rol | De rol waarmee de sessie begon.
-- @row@ v_mutatie.actor | De actor die handelde.

-- @row@ v_gezondheid.versie | De versie van het register.
-- @row@ v_gezondheid.bytes | De omvang van de tabellen met hun indexen.
-- @row@ v_gezondheid.klantcontacten_bij_benadering | Het aantal klantcontacten volgens de laatste ANALYZE; -1 ervoor.
-- @row@ v_gezondheid.laatste_registratie | Wanneer het klantcontact met het hoogste nummer is geregistreerd.
-- @row@ v_gezondheid.open_taken | Het aantal taken dat te verwerken is.
-- @row@ v_gezondheid.langst_wachtend | Hoe lang geleden het klantcontact van de oudste open taak plaatsvond.
-- @row@ v_gezondheid.bewakers | Het aantal triggers van de extensie dat aan staat.
-- @row@ v_gezondheid.bewakers_uit | Het aantal triggers van de extensie dat uit staat; hoort 0 te zijn.
-- @row@ v_gezondheid.zonder_toegangsregels | Het aantal tabellen waarvan de toegangsregels uit staan; hoort 0 te zijn.
-- @row@ v_gezondheid.nummers_over | Hoeveel nummers de reeks die het verst is nog heeft.

-- @row@ rapport_klantcontact.dag | De dag waarop het klantcontact plaatsvond, in Nederlandse tijd.
-- @row@ rapport_klantcontact.kanaal | Code van het communicatiekanaal.
-- @row@ rapport_klantcontact.aard | Gesprek, bericht of formulier.
-- @row@ rapport_klantcontact.richting | Inkomend als een betrokkene het contact begon, anders uitgaand.
-- @row@ rapport_klantcontact.indicatie_contact_gelukt | Ja, nee of onbekend.
-- @row@ rapport_klantcontact.taal | Taal die werd gesproken of geschreven: code volgens ISO 639-2.
-- @row@ rapport_klantcontact.vertrouwelijk | Of het klantcontact vertrouwelijk is.
-- @row@ rapport_klantcontact.eenheid | Naam van de organisatorische eenheid van de eerste actor, of van die actor zelf
--        als die dat is.
-- @row@ rapport_klantcontact.is_vervolg | Of het op een eerder klantcontact volgde.
-- @row@ rapport_klantcontact.heeft_vervolg | Of een later klantcontact erop volgde.
-- @row@ rapport_klantcontact.aantal_actoren | Hoeveel actoren erbij betrokken waren.
-- @row@ rapport_klantcontact.aantal_betrokkenen | Hoeveel betrokkenen het klantcontact heeft.
-- @row@ rapport_klantcontact.aantal_bijlagen | Hoeveel bijlagen het klantcontact heeft.
-- @row@ rapport_klantcontact.aantal_taken | Hoeveel interne taken het klantcontact heeft.
-- @row@ rapport_klantcontact.open_taken | Hoeveel daarvan nog te verwerken zijn.
-- @row@ rapport_klantcontact.dagen_tot_verwerkt | Na hoeveel dagen de laatste taak verwerkt was; leeg zolang er een
--        openstaat of als er geen was.

-- @row@ rapport_klantcontact.verdere_actie_ondernomen | Of na een mislukte poging tot contact verdere actie is
--        ondernomen.
-- @row@ rapport_klantcontact.gespreksresultaat | Wat het klantcontact opleverde: code uit gespreksresultaat.
-- @row@ rapport_klantcontact.minuten | Minuten dat het gesprek duurde.

-- @row@ rapport_interne_taak.dag | De dag waarop het klantcontact plaatsvond, in Nederlandse tijd.
-- @row@ rapport_interne_taak.dag_toegewezen | De dag waarop de taak werd toegewezen.
-- @row@ rapport_interne_taak.kanaal | Code van het kanaal van het klantcontact.
-- @row@ rapport_interne_taak.aard | Aard van het klantcontact: gesprek, bericht of formulier.
-- @row@ rapport_interne_taak.vertrouwelijk | Of het klantcontact vertrouwelijk is.
-- @row@ rapport_interne_taak.eenheid | Naam van de organisatorische eenheid van de actor van de taak, of van die actor
--        zelf als die dat is.
-- @row@ rapport_interne_taak.status | Te verwerken (te_verwerken) of verwerkt.
-- @row@ rapport_interne_taak.dag_verwerkt | De dag waarop de taak is verwerkt; leeg zolang zij openstaat.
-- @row@ rapport_interne_taak.uren | Uren van het klantcontact tot de taak verwerkt was; leeg zolang zij openstaat.
COMMENT ON COLUMN @register@.@1@ IS
	'@2@';

COMMENT ON COLUMN @register@.klantcontact.inhoud IS
	'Wat tijdens het klantcontact werd overgebracht of uitgewisseld, voor zover relevant voor betrokkenen of '
	'actoren. Ten hoogste beleid.inhoud_max tekens.';

COMMENT ON COLUMN @register@.v_mutatie.was IS
	'Wat er stond, met kolomnamen als sleutels: bij een wijziging de kolommen die veranderden; leeg bij een '
	'toevoeging.';

-- @for@ bezoekadres, correspondentieadres
-- @row@ partij | nummeraanduiding_id | Het @each@, als nummeraanduiding in de BAG. Zestien cijfers.
-- @row@ partij | adresregel1 | Eerste regel van het @each@. Ten hoogste 80 tekens.
-- @row@ partij | adresregel2 | Tweede regel van het @each@. Ten hoogste 80 tekens.
-- @row@ partij | adresregel3 | Derde regel van het @each@. Ten hoogste 80 tekens.
-- @row@ partij | land | Land van het @each@. Code van twee letters uit ISO 3166-1, zoals NL.
-- @row@ betrokkene | nummeraanduiding_id | Het @each@, als nummeraanduiding in de BAG. Zestien cijfers.
-- @row@ betrokkene | adresregel1 | Eerste regel van het @each@. Ten hoogste 80 tekens.
-- @row@ betrokkene | adresregel2 | Tweede regel van het @each@. Ten hoogste 80 tekens.
-- @row@ betrokkene | adresregel3 | Derde regel van het @each@. Ten hoogste 80 tekens.
-- @row@ betrokkene | land | Land van het @each@. Code van twee letters uit ISO 3166-1, zoals NL.
-- @row@ partij | straatnaam | Straatnaam van het @each@. Ten hoogste 255 tekens.
-- @row@ partij | huisnummer | Huisnummer van het @each@: 1 tot en met 99999.
-- @row@ partij | huisnummertoevoeging | Huisletter en toevoeging van het @each@. Ten hoogste 20 tekens.
-- @row@ partij | postcode | Nederlandse postcode van het @each@.
-- @row@ partij | woonplaats | Woonplaats van het @each@. Ten hoogste 255 tekens.
-- @row@ betrokkene | straatnaam | Straatnaam van het @each@. Ten hoogste 255 tekens.
-- @row@ betrokkene | huisnummer | Huisnummer van het @each@: 1 tot en met 99999.
-- @row@ betrokkene | huisnummertoevoeging | Huisletter en toevoeging van het @each@. Ten hoogste 20 tekens.
-- @row@ betrokkene | postcode | Nederlandse postcode van het @each@.
-- @row@ betrokkene | woonplaats | Woonplaats van het @each@. Ten hoogste 255 tekens.
COMMENT ON COLUMN @register@.@1@.@each@_@2@ IS
	'@3@';
