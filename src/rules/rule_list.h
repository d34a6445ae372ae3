/*-------------------------------------------------------------------------
 *
 * rule_list.h
 *	  The rules, once.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/rule_list.h
 *
 *-------------------------------------------------------------------------
 */

/*
 * There is no include guard: rules.[ch] include this for each thing that they make of it,
 * with RULE defined, which it undefines.  In the order of the contract: of several that
 * are broken at once the first is raised.
 *
 * RULE(symbol, name, demand, source, moment, hint)
 *
 * symbol is name in capitals: RULE_symbol is the number of the rule; name the constraint
 * name; demand what it demands; source where that stands; moment row, commit or both;
 * hint what to do.  Where it is checked: a row in row_rules (row_rules.c), an entry in
 * conditions (condition_check.c), or a unique index.
 */

RULE(KLANTCONTACT_EEN_ONDERWERP, klantcontact_een_onderwerp,
	 "A klantcontact has exactly one onderwerp, of one line, at most one onderwerpobject of each codeObjecttype, whatever its case, and at most one earlier klantcontact, unless beleid.meer_objecten_per_type.",
	 "B7682, R2, R105", "row, commit",
	 "Register one klantcontact per onderwerp.")

RULE(KLANTCONTACT_HEEFT_ACTOR, klantcontact_heeft_actor,
	 "A klantcontact has at least one actor.",
	 "R7", "commit",
	 "Insert an actor_klantcontact for it in the same transaction.")

RULE(KLANTCONTACT_HEEFT_BETROKKENE, klantcontact_heeft_betrokkene,
	 "A klantcontact has at least one betrokkene, unless beleid.betrokkene_verplicht is off.",
	 "R6", "commit",
	 "Insert a betrokkene for it in the same transaction.")

RULE(KLANTCONTACT_GESPREK_HEEFT_VERSLAG, klantcontact_gesprek_heeft_verslag,
	 "A gesprek that did not fail has a report, in inhoud or as a bijlage.",
	 "B7682, R14", "commit",
	 "Give inhoud, or a bijlage with the report, or say that the contact failed (indicatie_contact_gelukt).")

RULE(KLANTCONTACT_BERICHT_HEEFT_WEERGAVE, klantcontact_bericht_heeft_weergave,
	 "A bericht has inhoud or a bijlage.",
	 "B7682, R15, R17", "commit",
	 "Give inhoud, or the message itself as a bijlage.")

RULE(KLANTCONTACT_FORMULIER_HERLEIDBAAR, klantcontact_formulier_herleidbaar,
	 "A formulier has a bijlage, and an initiator who is a partij or has a name, an organisatienaam or a digitaal adres.",
	 "B7682, R16", "commit",
	 "Give the form as a bijlage, and a betrokkene with initiator true who can be known.")

RULE(KLANTCONTACT_NIET_TOEKOMSTIG, klantcontact_niet_toekomstig,
	 "plaatsgevonden_op is a moment in the past, give or take beleid.kloktolerantie, and not before 1900.",
	 "R11", "row",
	 "Register the klantcontact once it has taken place.")

RULE(KLANTCONTACT_GEEINDIGD_OP_GELDIG, klantcontact_geeindigd_op_geldig,
	 "geeindigd_op is not before plaatsgevonden_op, and in the past, give or take beleid.kloktolerantie.",
	 "Open Klant", "row",
	 "Give the moment at which the contact ended, and plaatsgevonden_op too.")

RULE(KLANTCONTACT_VERDERE_ACTIE, klantcontact_verdere_actie,
	 "verdere_actie_ondernomen is not said of a contact that succeeded.",
	 "Open Klant", "row",
	 "Give indicatie_contact_gelukt nee or onbekend, or leave verdere_actie_ondernomen false.")

RULE(KLANTCONTACT_INHOUD_LENGTE, klantcontact_inhoud_lengte,
	 "inhoud has 1 to beleid.inhoud_max characters.",
	 "SIM", "row",
	 "Leave it NULL when there is nothing to say; put a longer text in a bijlage.")

RULE(KLANTCONTACT_DOEL, klantcontact_doel,
	 "With beleid.doel_verplicht a klantcontact has a known partij or a follow-up: a taak or an onderwerpobject.",
	 "R19, V6898", "commit",
	 "Link a betrokkene to a partij, or register the follow-up; else there is no need to register the klantcontact.")

RULE(NUMMER_GELDIG, nummer_geldig,
	 "A nummer is 1 to 9999999999; a given one is below its sequence, or for the owner and beheer at most 1000000 above it, never so that less than half of the numbers is left.",
	 "R37", "row",
	 "Leave nummer out to get the next one.")

RULE(KLANTCONTACT_DOCUMENTAIR, klantcontact_documentair,
	 "A registered klantcontact does not change, but for text added to inhoud and an indicatie_contact_gelukt that was onbekend; all else is a correction with a reason, and id, nummer and geregistreerd_op never change.",
	 "R24-R28", "row",
	 "In the same transaction, first SET LOCAL klantcontact.reden = 'why this is corrected'; id, nummer and geregistreerd_op stay as they are.")

RULE(ACTOR_KLANTCONTACT_VAST, actor_klantcontact_vast,
	 "The actoren of a klantcontact change by addition only; all else is a correction with a reason.",
	 "R29", "row",
	 "In the same transaction, first SET LOCAL klantcontact.reden = 'why this is corrected'.")

RULE(BETROKKENE_VAST, betrokkene_vast,
	 "A betrokkene and the digitale adressen given for the contact change by addition only, of a partij too; all else is a correction with a reason.",
	 "R29", "row",
	 "In the same transaction, first SET LOCAL klantcontact.reden = 'why this is corrected'.")

RULE(BIJLAGE_VAST, bijlage_vast,
	 "The bijlagen of a klantcontact change by addition only; all else is a correction with a reason.",
	 "R30", "row",
	 "In the same transaction, first SET LOCAL klantcontact.reden = 'why this is corrected'.")

RULE(ONDERWERPOBJECT_VAST, onderwerpobject_vast,
	 "The onderwerpobjecten of a klantcontact change by addition only; all else is a correction with a reason.",
	 "R30", "row",
	 "In the same transaction, first SET LOCAL klantcontact.reden = 'why this is corrected'.")

RULE(PARTIJ_IDENTIFICATOR_VAST, partij_identificator_vast,
	 "The identificatoren of a partij change by addition only; all else is a correction with a reason.",
	 "R30", "row",
	 "In the same transaction, first SET LOCAL klantcontact.reden = 'why this is corrected'.")

RULE(INTERNE_TAAK_VAST, interne_taak_vast,
	 "The klantcontact, actor and nummer of a taak, all of a taak that is verwerkt, and its removal: only as a correction with a reason.",
	 "R116", "row",
	 "Give another actor a taak of his own; or, in the same transaction, first SET LOCAL klantcontact.reden = 'why this is corrected'.")

RULE(ACTOR_INTERNE_TAAK_VAST, actor_interne_taak_vast,
	 "Actoren are added to a taak; that one is taken away, or made another, is a correction with a reason.",
	 "R116", "row",
	 "Add the other actor; or, in the same transaction, first SET LOCAL klantcontact.reden = 'why this is corrected'.")

RULE(INTERNE_TAAK_ACTOREN, interne_taak_actoren,
	 "A taak that is of several actoren is of its own actor too.",
	 "R108", "commit",
	 "Add the taak's own actor to actor_interne_taak as well.")

RULE(ACTOR_KLANTCONTACT_UNIEK, actor_klantcontact_uniek,
	 "An actor is linked to a klantcontact once.",
	 "R8", "row",
	 "Link each actor once.")

RULE(BETROKKENE_EEN_ROL, betrokkene_een_rol,
	 "A partij is betrokkene of a klantcontact at most once, in one rol.",
	 "B7682, R60", "row",
	 "Register what was said in another role as a klantcontact of its own.")

RULE(ONDERWERPOBJECT_EEN_DOEL, onderwerpobject_een_doel,
	 "An onderwerpobject is an earlier klantcontact or an objectidentificator; the earlier one comes first by plaatsgevonden_op, then nummer.",
	 "R96, R100", "row",
	 "Give was_klantcontact or objectidentificator, and refer to a klantcontact that came before.")

RULE(BIJLAGE_UNIEK, bijlage_uniek,
	 "An object is a bijlage of a klantcontact once.",
	 "R104, Q13", "row",
	 "Add each object once.")

RULE(ACTOR_ACTIEF, actor_actief,
	 "Only an active actor is linked to a klantcontact.",
	 "R89", "row",
	 "Choose an actor with indicatie_actief, or make this one active.")

RULE(KANAAL_ACTIEF, kanaal_actief,
	 "Only an active kanaal is used for a klantcontact.",
	 "R49", "row",
	 "Choose a kanaal with indicatie_actief, or make this one active.")

RULE(GESPREKSRESULTAAT_ACTIEF, gespreksresultaat_actief,
	 "Only an active gespreksresultaat is given to a klantcontact.",
	 "Open Klant", "row",
	 "Choose a gespreksresultaat with indicatie_actief, or make this one active.")

RULE(TAAK_ACTOR_ACTIEF, taak_actor_actief,
	 "Only an active actor is given a taak, and only one of his is opened again.",
	 "R90", "row",
	 "Choose an actor with indicatie_actief, or make this one active.")

RULE(ACTOR_SOORT, actor_soort,
	 "A medewerker has functie, emailadres and telefoonnummer, a geautomatiseerde actor a functie; what does not fit the kind is left out; an organisatorische_eenheid is an actor of that kind; the kind never changes.",
	 "R62, R88", "row",
	 "Give what belongs to the kind and leave out the rest; for another kind, register another actor.")

RULE(PARTIJ_SOORT, partij_soort,
	 "A persoon or contactpersoon has no organisatienaam, an organisatie no contactnaam, a contactpersoon has a contactnaam; the kind never changes.",
	 "R62, R63", "row",
	 "Give what belongs to the kind and leave out the rest; for another kind, register another partij.")

RULE(PARTIJ_HEEFT_IDENTIFICATOR, partij_heeft_identificator,
	 "A persoon or organisatie has at least one partij_identificator, unless beleid.partij_identificator_verplicht is off.",
	 "R67", "commit",
	 "Insert a partij_identificator for it in the same transaction; andere_partij_identificator takes what has no code.")

RULE(PARTIJ_IDENTIFICATOR_UNIEK, partij_identificator_uniek,
	 "A BSN is the identificator of one partij.",
	 "R71-R73", "row",
	 "Use the partij that is there; the same person in another capacity is a contactpersoon.")

RULE(PARTIJ_IDENTIFICATOR_GELDIG, partij_identificator_geldig,
	 "An identificator is whole; a bsn, rsin, kvk_nummer or vestigingsnummer is valid and stored in full, its code in lower case; a bsn is a persoon's, the others are an organisatie's, a contactpersoon has none of these.",
	 "R67", "row",
	 "Give a valid number of the right kind; a contactpersoon needs none.")

RULE(PARTIJ_IDENTIFICATOR_EEN_PER_SOORT, partij_identificator_een_per_soort,
	 "A partij has at most one identificator of a kind: of one codeObjecttype, codeRegister and codeSoortObjectId, and of one bsn, rsin, kvk_nummer and vestigingsnummer.",
	 "Open Klant", "row",
	 "Correct the identificator that is there, or register another partij.")

RULE(REKENINGNUMMER_UNIEK, rekeningnummer_uniek,
	 "A partij has a rekeningnummer once.",
	 "Open Klant", "row",
	 "Use the rekeningnummer that is there.")

RULE(DIGITAAL_ADRES_UNIEK, digitaal_adres_uniek,
	 "A partij, and a betrokkene, has a digitaal adres of a soort once, an e-mail address without regard to case.",
	 "Open Klant", "row",
	 "Use the adres that is there; leave partij NULL for one that is given for this contact only.")

RULE(DIGITAAL_ADRES_GELDIG, digitaal_adres_geldig,
	 "An e-mail address, of an actor too, has one @, no blanks, and a dot in its domain.",
	 "R78", "row",
	 "Give one address, as name@domain, without the name of a person.")

RULE(DIGITAAL_ADRES_STANDAARD, digitaal_adres_standaard,
	 "A partij, and a betrokkene, has at most one standard digitaal adres of a soort.",
	 "Open Klant", "row",
	 "First make the other one no longer the standard.")

RULE(DIGITAAL_ADRES_GEVERIFIEERD_OP_GELDIG, digitaal_adres_geverifieerd_op_geldig,
	 "A digitaal adres was verified at a moment that is not in the future.",
	 "Open Klant", "row",
	 "Give the moment at which it was verified, or leave it out.")

RULE(PARTIJ_VOORKEURSADRES, partij_voorkeursadres,
	 "The preferred digitaal adres of a partij is one of its own.",
	 "R77", "row",
	 "Choose a digitaal_adres of this partij.")

RULE(PARTIJ_WERKTE_VOOR, partij_werkte_voor,
	 "Only a contactpersoon worked for somebody, and that is an organisatie.",
	 "R65", "row, commit",
	 "Give werkte_voor to a contactpersoon only, and let it be an organisatie.")

RULE(VERTEGENWOORDIGING_GELDIG, vertegenwoordiging_geldig,
	 "A partij represents another one, and each pair stands there once.",
	 "R66", "row",
	 "Give two different partijen.")

RULE(ADRES_GELDIG, adres_geldig,
	 "An address has a nummeraanduiding_id, an adresregel1, or a huisnummer with a straatnaam or postcode.",
	 "R82", "row",
	 "Give the BAG's nummeraanduiding, the first line of the address, or straatnaam or postcode with huisnummer.")

RULE(DIGITAAL_ADRES_EIGENAAR, digitaal_adres_eigenaar,
	 "A digitaal adres belongs to a partij or a betrokkene; to both only when that betrokkene is that partij.",
	 "R76", "row",
	 "Give partij or betrokkene.")

RULE(TAAK_VERWERKT_OP, taak_verwerkt_op,
	 "verwerkt_op is filled exactly when a taak is verwerkt, and not in the future; a taak is worked off once.",
	 "R113, R114, R118", "row",
	 "Set status to verwerkt, once; verwerkt_op is filled by itself.")

#undef RULE
