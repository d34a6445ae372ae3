/* extension/register/comments.sql: what the tables and columns of a register mean, in Dutch */

COMMENT ON TABLE @register@.beleid IS 'De versie en de instellingen van het register: één rij.';
COMMENT ON COLUMN @register@.beleid.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.beleid.versie IS 'Versie van het register: van de extensie die het maakte of het laatst bijwerkte.';
COMMENT ON COLUMN @register@.beleid.meer_objecten_per_type IS 'Of een klantcontact meer dan één onderwerpobject van hetzelfde objecttype mag hebben.';
COMMENT ON COLUMN @register@.beleid.betrokkene_verplicht IS 'Of een klantcontact ten minste één betrokkene moet hebben.';
COMMENT ON COLUMN @register@.beleid.doel_verplicht IS 'Of een klantcontact een gekende partij of een opvolging moet hebben.';
COMMENT ON COLUMN @register@.beleid.partij_identificator_verplicht IS 'Of een persoon of organisatie ten minste één identificator moet hebben.';
COMMENT ON COLUMN @register@.beleid.kloktolerantie IS 'Hoeveel plaatsgevonden_op op de klok van de server vooruit mag lopen.';
COMMENT ON COLUMN @register@.beleid.inhoud_max IS 'Het grootste aantal tekens van inhoud.';

COMMENT ON TABLE @register@.kanaal IS 'Kanalen die personen en organisaties kunnen gebruiken voor contact met de gemeente en omgekeerd.';
COMMENT ON COLUMN @register@.kanaal.code IS 'Code van het kanaal.';
COMMENT ON COLUMN @register@.kanaal.naam IS 'Naam van het kanaal.';
COMMENT ON COLUMN @register@.kanaal.aard IS 'De aard van een contact langs dit kanaal, als niets anders is opgegeven.';
COMMENT ON COLUMN @register@.kanaal.indicatie_actief IS 'Of het kanaal nog gebruikt mag worden.';

COMMENT ON TABLE @register@.soort_digitaal_adres IS 'Soorten digitale adressen.';
COMMENT ON COLUMN @register@.soort_digitaal_adres.code IS 'Code van de soort.';
COMMENT ON COLUMN @register@.soort_digitaal_adres.naam IS 'Naam van de soort.';
COMMENT ON COLUMN @register@.soort_digitaal_adres.indicatie_actief IS 'Of de soort nog gebruikt mag worden.';

COMMENT ON TABLE @register@.actor IS 'Iets dat of iemand die voor de gemeente werkzaamheden uitvoert.';
COMMENT ON COLUMN @register@.actor.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.actor.naam IS 'Naam van de actor.';
COMMENT ON COLUMN @register@.actor.soort_actor IS 'Medewerker, geautomatiseerde actor of organisatorische eenheid.';
COMMENT ON COLUMN @register@.actor.indicatie_actief IS 'Of de actor nog betrokken mag worden bij nieuwe klantcontacten.';
COMMENT ON COLUMN @register@.actor.actoridentificator IS 'Wat de actor in een extern register uniek identificeert.';
COMMENT ON COLUMN @register@.actor.functie IS 'Functie van de medewerker of de geautomatiseerde actor.';
COMMENT ON COLUMN @register@.actor.omschrijving IS 'Omschrijving van de geautomatiseerde actor of de organisatorische eenheid.';
COMMENT ON COLUMN @register@.actor.emailadres IS 'E-mailadres van de medewerker of de organisatorische eenheid.';
COMMENT ON COLUMN @register@.actor.telefoonnummer IS 'Telefoonnummer van de medewerker of de organisatorische eenheid.';
COMMENT ON COLUMN @register@.actor.organisatorische_eenheid IS 'De organisatorische eenheid waar de actor werkt.';
COMMENT ON COLUMN @register@.actor.db_rol IS 'De databaserol waarmee de actor zich aanmeldt.';

COMMENT ON TABLE @register@.partij IS 'Persoon of organisatie waarmee de gemeente een relatie heeft.';
COMMENT ON COLUMN @register@.partij.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.partij.nummer IS 'Nummer dat mensen kunnen gebruiken om de partij aan te duiden.';
COMMENT ON COLUMN @register@.partij.soort_partij IS 'Persoon, organisatie of contactpersoon.';
COMMENT ON COLUMN @register@.partij.indicatie_actief IS 'Of de gegevens van de partij gebruikt mogen worden om contact op te nemen.';
COMMENT ON COLUMN @register@.partij.indicatie_geheimhouding IS 'Of de verstrekker heeft aangegeven dat de gegevens geheim zijn.';
COMMENT ON COLUMN @register@.partij.voorkeurstaal IS 'Taal waarin de partij bij voorkeur contact heeft.';
COMMENT ON COLUMN @register@.partij.interne_notitie IS 'Mededelingen over de partij voor intern gebruik.';
COMMENT ON COLUMN @register@.partij.organisatienaam IS 'Naam van de organisatie.';
COMMENT ON COLUMN @register@.partij.voorletters IS 'Voorletters.';
COMMENT ON COLUMN @register@.partij.voornaam IS 'Voornaam.';
COMMENT ON COLUMN @register@.partij.voorvoegsel_achternaam IS 'Voorvoegsel van de achternaam.';
COMMENT ON COLUMN @register@.partij.achternaam IS 'Achternaam.';
COMMENT ON COLUMN @register@.partij.werkte_voor IS 'De organisatie waarvoor de contactpersoon werkte.';
COMMENT ON COLUMN @register@.partij.voorkeurs_digitaal_adres IS 'Het digitale adres dat de partij bij voorkeur gebruikt.';
COMMENT ON COLUMN @register@.partij.bezoekadres_nummeraanduiding_id IS 'Het bezoekadres, als nummeraanduiding in de BAG.';
COMMENT ON COLUMN @register@.partij.bezoekadres_adresregel1 IS 'Eerste regel van het bezoekadres.';
COMMENT ON COLUMN @register@.partij.bezoekadres_adresregel2 IS 'Tweede regel van het bezoekadres.';
COMMENT ON COLUMN @register@.partij.bezoekadres_adresregel3 IS 'Derde regel van het bezoekadres.';
COMMENT ON COLUMN @register@.partij.bezoekadres_land IS 'Land van het bezoekadres.';
COMMENT ON COLUMN @register@.partij.correspondentieadres_nummeraanduiding_id IS 'Het correspondentieadres, als nummeraanduiding in de BAG.';
COMMENT ON COLUMN @register@.partij.correspondentieadres_adresregel1 IS 'Eerste regel van het correspondentieadres.';
COMMENT ON COLUMN @register@.partij.correspondentieadres_adresregel2 IS 'Tweede regel van het correspondentieadres.';
COMMENT ON COLUMN @register@.partij.correspondentieadres_adresregel3 IS 'Derde regel van het correspondentieadres.';
COMMENT ON COLUMN @register@.partij.correspondentieadres_land IS 'Land van het correspondentieadres.';

COMMENT ON TABLE @register@.partij_identificator IS 'Wat een partij in een basisregistratie of ander extern register uniek identificeert.';
COMMENT ON COLUMN @register@.partij_identificator.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.partij_identificator.partij IS 'De partij.';
COMMENT ON COLUMN @register@.partij_identificator.objectidentificator IS 'Verwijzing naar het object in het externe register.';
COMMENT ON COLUMN @register@.partij_identificator.andere_partij_identificator IS 'Verwijzing die niet in de voorgedefinieerde vorm past.';

COMMENT ON TABLE @register@.vertegenwoordiging IS 'Dat een partij een andere vertegenwoordigde; geen bewijs van een geldend mandaat.';
COMMENT ON COLUMN @register@.vertegenwoordiging.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.vertegenwoordiging.vertegenwoordigende IS 'De partij die vertegenwoordigde.';
COMMENT ON COLUMN @register@.vertegenwoordiging.vertegenwoordigde IS 'De partij die vertegenwoordigd werd.';

COMMENT ON TABLE @register@.klantcontact IS 'Contact tussen een klant, of een vertegenwoordiger van een klant, en de gemeente over één onderwerp (besluit B7682).';
COMMENT ON COLUMN @register@.klantcontact.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.klantcontact.nummer IS 'Nummer dat mensen kunnen gebruiken om het klantcontact aan te duiden.';
COMMENT ON COLUMN @register@.klantcontact.kanaal IS 'Communicatiekanaal dat bij het klantcontact werd gebruikt.';
COMMENT ON COLUMN @register@.klantcontact.aard IS 'Gesprek, bericht of formulier.';
COMMENT ON COLUMN @register@.klantcontact.onderwerp IS 'Datgene waarover het klantcontact ging.';
COMMENT ON COLUMN @register@.klantcontact.inhoud IS 'Wat tijdens het klantcontact werd overgebracht of uitgewisseld, voor zover relevant voor betrokkenen of actoren.';
COMMENT ON COLUMN @register@.klantcontact.indicatie_contact_gelukt IS 'Of de poging tot contact succesvol was, voor zover bekend.';
COMMENT ON COLUMN @register@.klantcontact.taal IS 'Taal die werd gesproken of geschreven.';
COMMENT ON COLUMN @register@.klantcontact.vertrouwelijk IS 'Of onderwerp, inhoud en kenmerken vertrouwelijk behandeld moeten worden.';
COMMENT ON COLUMN @register@.klantcontact.plaatsgevonden_op IS 'Wanneer het gesprek begon, of het bericht werd verzonden of ontvangen.';
COMMENT ON COLUMN @register@.klantcontact.geregistreerd_op IS 'Begin van de transactie die het klantcontact vastlegde; door de bewaking gevuld.';

COMMENT ON TABLE @register@.actor_klantcontact IS 'Dat een actor bij een klantcontact betrokken was.';
COMMENT ON COLUMN @register@.actor_klantcontact.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.actor_klantcontact.klantcontact IS 'Het klantcontact.';
COMMENT ON COLUMN @register@.actor_klantcontact.actor IS 'De actor.';

COMMENT ON TABLE @register@.betrokkene IS 'Betrokkenheid van een partij, of van iemand die niet als partij gekend is, bij een klantcontact; met wat alleen voor de opvolging daarvan geldt.';
COMMENT ON COLUMN @register@.betrokkene.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.betrokkene.klantcontact IS 'Het klantcontact.';
COMMENT ON COLUMN @register@.betrokkene.partij IS 'De partij, als die gekend is.';
COMMENT ON COLUMN @register@.betrokkene.rol IS 'De rol tijdens dit klantcontact: klant of vertegenwoordiger.';
COMMENT ON COLUMN @register@.betrokkene.initiator IS 'Of deze betrokkene het contact begon.';
COMMENT ON COLUMN @register@.betrokkene.organisatienaam IS 'Naam van de organisatie waarmee de betrokkene een relatie had.';
COMMENT ON COLUMN @register@.betrokkene.voorletters IS 'Voorletters voor dit contact.';
COMMENT ON COLUMN @register@.betrokkene.voornaam IS 'Voornaam voor dit contact.';
COMMENT ON COLUMN @register@.betrokkene.voorvoegsel_achternaam IS 'Voorvoegsel van de achternaam voor dit contact.';
COMMENT ON COLUMN @register@.betrokkene.achternaam IS 'Achternaam voor dit contact.';
COMMENT ON COLUMN @register@.betrokkene.bezoekadres_nummeraanduiding_id IS 'Het bezoekadres, als nummeraanduiding in de BAG.';
COMMENT ON COLUMN @register@.betrokkene.bezoekadres_adresregel1 IS 'Eerste regel van het bezoekadres.';
COMMENT ON COLUMN @register@.betrokkene.bezoekadres_adresregel2 IS 'Tweede regel van het bezoekadres.';
COMMENT ON COLUMN @register@.betrokkene.bezoekadres_adresregel3 IS 'Derde regel van het bezoekadres.';
COMMENT ON COLUMN @register@.betrokkene.bezoekadres_land IS 'Land van het bezoekadres.';
COMMENT ON COLUMN @register@.betrokkene.correspondentieadres_nummeraanduiding_id IS 'Het correspondentieadres, als nummeraanduiding in de BAG.';
COMMENT ON COLUMN @register@.betrokkene.correspondentieadres_adresregel1 IS 'Eerste regel van het correspondentieadres.';
COMMENT ON COLUMN @register@.betrokkene.correspondentieadres_adresregel2 IS 'Tweede regel van het correspondentieadres.';
COMMENT ON COLUMN @register@.betrokkene.correspondentieadres_adresregel3 IS 'Derde regel van het correspondentieadres.';
COMMENT ON COLUMN @register@.betrokkene.correspondentieadres_land IS 'Land van het correspondentieadres.';

COMMENT ON TABLE @register@.digitaal_adres IS 'Contactgegevens die niet aan een plaats gebonden zijn, van een partij of voor één contact van een betrokkene.';
COMMENT ON COLUMN @register@.digitaal_adres.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.digitaal_adres.partij IS 'De partij die het adres verstrekte.';
COMMENT ON COLUMN @register@.digitaal_adres.betrokkene IS 'De betrokkene die het adres voor dit contact verstrekte.';
COMMENT ON COLUMN @register@.digitaal_adres.soort_digitaal_adres IS 'Soort van het adres.';
COMMENT ON COLUMN @register@.digitaal_adres.adres IS 'Het adres.';
COMMENT ON COLUMN @register@.digitaal_adres.omschrijving IS 'Omschrijving van het adres.';

COMMENT ON TABLE @register@.onderwerpobject IS 'Een object dat onderwerp van een klantcontact was: een eerder klantcontact, of een object in een ander register, zoals een zaak.';
COMMENT ON COLUMN @register@.onderwerpobject.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.onderwerpobject.klantcontact IS 'Het klantcontact dat over het object ging.';
COMMENT ON COLUMN @register@.onderwerpobject.was_klantcontact IS 'Het eerdere klantcontact dat onderwerp was.';
COMMENT ON COLUMN @register@.onderwerpobject.objectidentificator IS 'Het object dat onderwerp was.';

COMMENT ON TABLE @register@.bijlage IS 'Verwijzing naar een object dat tijdens een klantcontact ontstond of werd overgebracht.';
COMMENT ON COLUMN @register@.bijlage.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.bijlage.klantcontact IS 'Het klantcontact.';
COMMENT ON COLUMN @register@.bijlage.objectidentificator IS 'Verwijzing naar het object.';

COMMENT ON TABLE @register@.interne_taak IS 'Wat een actor moet doen om opvolging te geven aan een klantcontact.';
COMMENT ON COLUMN @register@.interne_taak.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.interne_taak.klantcontact IS 'Het klantcontact dat aanleiding gaf.';
COMMENT ON COLUMN @register@.interne_taak.actor IS 'De actor aan wie de taak is toegewezen.';
COMMENT ON COLUMN @register@.interne_taak.nummer IS 'Nummer dat mensen kunnen gebruiken om de taak aan te duiden.';
COMMENT ON COLUMN @register@.interne_taak.gevraagde_handeling IS 'Wat er gedaan moet worden.';
COMMENT ON COLUMN @register@.interne_taak.toelichting IS 'Wat bijdraagt aan het kunnen afhandelen.';
COMMENT ON COLUMN @register@.interne_taak.status IS 'Te verwerken of verwerkt.';
COMMENT ON COLUMN @register@.interne_taak.verwerkt_op IS 'Wanneer de taak is verwerkt.';

COMMENT ON TABLE @register@.mutatie IS 'Logboek van wijzigingen: er wordt alleen bijgeschreven, en alleen door de bewaking.';
COMMENT ON COLUMN @register@.mutatie.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.mutatie.tabel IS 'De tabel van de gewijzigde rij.';
COMMENT ON COLUMN @register@.mutatie.rij IS 'De gewijzigde rij; leeg bij tabellen met een andere sleutel.';
COMMENT ON COLUMN @register@.mutatie.klantcontact IS 'Het klantcontact waartoe de rij behoort.';
COMMENT ON COLUMN @register@.mutatie.correctie IS 'Gelijk voor alles wat één correctie wijzigde.';
COMMENT ON COLUMN @register@.mutatie.voor IS 'De rij zoals zij was; leeg bij een toevoeging.';
COMMENT ON COLUMN @register@.mutatie.rol IS 'De rol die wijzigde.';
COMMENT ON COLUMN @register@.mutatie.sessie_rol IS 'De rol waarmee de sessie begon.';
COMMENT ON COLUMN @register@.mutatie.actor IS 'De actor die handelde.';
COMMENT ON COLUMN @register@.mutatie.op IS 'Wanneer, op de klok van de server.';
COMMENT ON COLUMN @register@.mutatie.reden IS 'Waarom.';
COMMENT ON COLUMN @register@.mutatie.keten IS 'De keten waar de rij in staat: die van een klantcontact, partij of actor, van een code of van beleid.';
COMMENT ON COLUMN @register@.mutatie.volgnummer IS 'De plaats in de keten, vanaf 1.';
COMMENT ON COLUMN @register@.mutatie.zout IS 'Toevallige bytes, zodat voor_digest niet te raden is; leeg als voor dat is.';
COMMENT ON COLUMN @register@.mutatie.voor_digest IS 'SHA-256 van zout en voor; blijft als die gewist worden, en is nul bytes bij een vernietiging.';
COMMENT ON COLUMN @register@.mutatie.hash IS 'SHA-256 van de rij en de hash van de vorige rij in de keten.';

COMMENT ON TABLE @register@.recht IS 'Wie wat mag: gevuld door klantcontact.verleen en klantcontact.ontneem.';
COMMENT ON COLUMN @register@.recht.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.recht.rol IS 'De databaserol.';
COMMENT ON COLUMN @register@.recht.recht IS 'Wat de rol mag.';

COMMENT ON TABLE @register@.bewaartermijn IS 'Hoe lang klantcontacten bewaard worden; die van een kanaal gaat voor die van een aard, en die voor de algemene.';
COMMENT ON COLUMN @register@.bewaartermijn.id IS 'Technische sleutel.';
COMMENT ON COLUMN @register@.bewaartermijn.kanaal IS 'Voor klantcontacten via dit kanaal.';
COMMENT ON COLUMN @register@.bewaartermijn.aard IS 'Voor klantcontacten van deze aard; leeg, en kanaal ook: voor alle andere.';
COMMENT ON COLUMN @register@.bewaartermijn.termijn IS 'Bewaartermijn, gerekend vanaf het klantcontact.';

COMMENT ON VIEW @register@.v_klantcontact IS 'Eén rij per klantcontact, voor rapportage.';

COMMENT ON VIEW @register@.v_interne_taak IS 'Eén rij per interne taak, met het onderwerp, wie haar moet doen en hoe lang de klant wacht of wachtte.';
COMMENT ON COLUMN @register@.v_interne_taak.eenheid IS 'De organisatorische eenheid van de actor, of de actor zelf als die dat is.';
COMMENT ON COLUMN @register@.v_interne_taak.wachttijd IS 'Tijd sinds het klantcontact, of tot de taak verwerkt werd.';

COMMENT ON VIEW @register@.v_werkvoorraad IS 'De open taken van wie dit leest en van de eenheid waar die werkt, de langst wachtende klant eerst.';
COMMENT ON COLUMN @register@.v_werkvoorraad.van_eenheid IS 'Of de taak van de eenheid is en niet van de lezer zelf.';
COMMENT ON COLUMN @register@.v_werkvoorraad.wachttijd IS 'Tijd sinds het klantcontact.';

COMMENT ON VIEW @register@.v_mogelijk_meervoudig IS 'Klantcontacten die misschien over meer dan één onderwerp gaan, met de reden om dat te denken; één rij per reden.';
COMMENT ON COLUMN @register@.v_mogelijk_meervoudig.reden IS 'Waaraan het te zien is; een mens beslist.';

COMMENT ON VIEW @register@.rapport_klantcontact IS 'Eén rij per klantcontact, zonder iets dat tot een klantcontact of persoon leidt; voor wie het recht rapportage heeft.';
COMMENT ON COLUMN @register@.rapport_klantcontact.dag IS 'De dag waarop het klantcontact plaatsvond, in Nederlandse tijd.';
COMMENT ON COLUMN @register@.rapport_klantcontact.eenheid IS 'De organisatorische eenheid van de eerste actor, of die actor zelf als die dat is.';
COMMENT ON COLUMN @register@.rapport_klantcontact.dagen_tot_verwerkt IS 'Na hoeveel dagen de laatste taak verwerkt was; leeg zolang er een openstaat of als er geen was.';
