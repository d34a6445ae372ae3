import static database.gemeente.tables.ActorKlantcontact.ACTOR_KLANTCONTACT;
import static database.gemeente.tables.Betrokkene.BETROKKENE;
import static database.gemeente.tables.Klantcontact.KLANTCONTACT;
import static database.gemeente.tables.Onderwerpobject.ONDERWERPOBJECT;
import static database.gemeente.tables.RapportInterneTaak.RAPPORT_INTERNE_TAAK;

import database.gemeente.Gemeente;
import database.gemeente.tables.records.KlantcontactRecord;
import database.klantcontact.enums.RolBetrokkene;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.postgresql.util.PSQLException;

/** jOOQ: generated classes, a whole klantcontact, filters, errors. */
public class Test {
	static boolean failed = false;

	static void check(String name, boolean good) {
		failed |= !good;
		System.out.println((good ? "ok" : "not ok") + " - " + name);
	}

	public static void main(String[] args) throws Exception {
		List<String> unknown = new ArrayList<>();
		for (Table<?> table : Gemeente.GEMEENTE.getTables())
			for (Field<?> field : table.fields())
				if (field.getType() == Object.class)
					unknown.add(table.getName() + "." + field.getName());
		check("every column has a type", unknown.isEmpty());
		if (!unknown.isEmpty())
			System.out.println("# " + unknown);
		check("texts are String, a day is a LocalDate", KLANTCONTACT.TAAL.getType() == String.class
			&& KLANTCONTACT.ONDERWERP.getType() == String.class
			&& RAPPORT_INTERNE_TAAK.DAG.getType() == java.time.LocalDate.class);
		check("what the register fills in is optional, aard too", KLANTCONTACT.AARD.getDataType().defaulted()
			&& KLANTCONTACT.NUMMER.getDataType().identity());

		DSLContext db = DSL.using(DriverManager.getConnection("jdbc:postgresql://" + System.getenv("PGHOST") + ":"
			+ System.getenv("PGPORT") + "/" + System.getenv("PGDATABASE"), System.getenv("PGUSER"), System.getenv("PGPASSWORD")), SQLDialect.POSTGRES);
		UUID id = db.transactionResult(transaction -> {
			KlantcontactRecord klantcontact = transaction.dsl().newRecord(KLANTCONTACT);
			klantcontact.setKanaal("telefoon");
			klantcontact.setOnderwerp("Huisvuil");
			klantcontact.setInhoud("Vraag en antwoord");
			klantcontact.setTaal("nl");
			klantcontact.store();
			transaction.dsl().insertInto(ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT.KLANTCONTACT, ACTOR_KLANTCONTACT.ACTOR)
				.values(klantcontact.getId(), UUID.fromString("00000000-0000-7000-8000-0000000000a1")).execute();
			transaction.dsl().insertInto(BETROKKENE, BETROKKENE.KLANTCONTACT, BETROKKENE.ROL, BETROKKENE.INITIATOR)
				.values(klantcontact.getId(), RolBetrokkene.klant, true).execute();
			transaction.dsl().insertInto(ONDERWERPOBJECT, ONDERWERPOBJECT.KLANTCONTACT, ONDERWERPOBJECT.OBJECTIDENTIFICATOR)
				.values(klantcontact.getId(), "urn:object:zrc:zaak:uuid:1").execute();
			return klantcontact.getId();
		});
		check("a whole klantcontact, by records", id != null);
		check("a filter on taal", db.fetchOne(KLANTCONTACT, KLANTCONTACT.TAAL.eq("nld")).getId().equals(id));
		check("a filter on objectidentificator", db.fetchOne(ONDERWERPOBJECT,
			ONDERWERPOBJECT.OBJECTIDENTIFICATOR.eq("urn:object:zrc:zaak:uuid:1")).getKlantcontact().equals(id));

		String constraint = null;
		try {
			db.insertInto(KLANTCONTACT, KLANTCONTACT.KANAAL, KLANTCONTACT.ONDERWERP, KLANTCONTACT.INHOUD)
				.values("telefoon", "Huisvuil", "Vraag").execute();
		} catch (IntegrityConstraintViolationException error) {
			constraint = ((PSQLException) error.getCause()).getServerErrorMessage().getConstraint();
		}
		check("what is not whole is refused, with the rule's name", "klantcontact_heeft_actor".equals(constraint));
		System.exit(failed ? 1 : 0);
	}
}
