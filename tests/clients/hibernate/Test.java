import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.exception.ConstraintViolationException;

/** Hibernate 6: validation of the schema, persist with every column, the constraint's name. */
public class Test {
	static boolean failed = false;

	static void check(String name, boolean good) {
		failed |= !good;
		System.out.println((good ? "ok" : "not ok") + " - " + name);
	}

	@Entity(name = "Actor")
	@Table(schema = "gemeente", name = "actor")
	public static class Actor {
		@Id UUID id;
		String naam;
	}

	@Entity(name = "Klantcontact")
	@Table(schema = "gemeente", name = "klantcontact")
	public static class Klantcontact {
		@Id UUID id = UUID.randomUUID();
		Long nummer;
		String kanaal;
		String aard;
		String onderwerp;
		String inhoud;
		@Column(name = "indicatie_contact_gelukt") String indicatieContactGelukt;
		String taal;
		Boolean vertrouwelijk;
		@Column(name = "plaatsgevonden_op") Instant plaatsgevondenOp;
	}

	@Entity(name = "ActorKlantcontact")
	@Table(schema = "gemeente", name = "actor_klantcontact")
	public static class ActorKlantcontact {
		@Id UUID id = UUID.randomUUID();
		@ManyToOne @JoinColumn(name = "klantcontact") Klantcontact klantcontact;
		@ManyToOne @JoinColumn(name = "actor") Actor actor;
	}

	@Entity(name = "Betrokkene")
	@Table(schema = "gemeente", name = "betrokkene")
	public static class Betrokkene {
		@Id UUID id = UUID.randomUUID();
		@ManyToOne @JoinColumn(name = "klantcontact") Klantcontact klantcontact;
		String rol;
		Boolean initiator;
		@Column(name = "bezoekadres_adresregel1") String bezoekadresAdresregel1;
		@Column(name = "bezoekadres_land") String bezoekadresLand;
	}

	@Entity(name = "Onderwerpobject")
	@Table(schema = "gemeente", name = "onderwerpobject")
	public static class Onderwerpobject {
		@Id UUID id = UUID.randomUUID();
		@ManyToOne @JoinColumn(name = "klantcontact") Klantcontact klantcontact;
		// the one type that Hibernate does not know
		@Column(columnDefinition = "\"klantcontact\".\"objectidentificator\"") String objectidentificator;
	}

	static String violated(SessionFactory factory, Klantcontact klantcontact) {
		try {
			factory.inTransaction(session -> {
				session.persist(klantcontact);
				session.flush();
				session.createNativeMutationQuery("SET CONSTRAINTS ALL IMMEDIATE").executeUpdate();
			});
		} catch (ConstraintViolationException error) {
			return error.getConstraintName();
		}
		return null;
	}

	static Klantcontact klantcontact(String onderwerp) {
		Klantcontact klantcontact = new Klantcontact();
		klantcontact.kanaal = "telefoon";
		klantcontact.onderwerp = onderwerp;
		klantcontact.inhoud = "Vraag en antwoord";
		return klantcontact;
	}

	public static void main(String[] args) {
		Logger.getLogger("").setLevel(Level.OFF);
		Configuration configuration = new Configuration()
			.setProperty("hibernate.connection.url", "jdbc:postgresql://" + System.getenv("PGHOST") + ":"
				+ System.getenv("PGPORT") + "/" + System.getenv("PGDATABASE") + "?currentSchema=gemeente")
			.setProperty("hibernate.connection.username", System.getenv("PGUSER"))
			.setProperty("hibernate.connection.password", System.getenv("PGPASSWORD"))
			.setProperty("hibernate.hbm2ddl.auto", "validate");
		for (Class<?> entity : new Class<?>[] {Actor.class, Klantcontact.class, ActorKlantcontact.class, Betrokkene.class, Onderwerpobject.class})
			configuration.addAnnotatedClass(entity);
		SessionFactory factory = configuration.buildSessionFactory();
		check("the schema is validated: texts are String", true);

		UUID id = factory.fromTransaction(session -> {
			Klantcontact klantcontact = klantcontact("Huisvuil");
			klantcontact.taal = "nl";
			session.persist(klantcontact);
			ActorKlantcontact actor = new ActorKlantcontact();
			actor.klantcontact = klantcontact;
			actor.actor = session.createQuery("FROM Actor WHERE naam = 'Burgerzaken'", Actor.class).getSingleResult();
			session.persist(actor);
			Betrokkene betrokkene = new Betrokkene();
			betrokkene.klantcontact = klantcontact;
			betrokkene.rol = "klant";
			betrokkene.initiator = true;
			betrokkene.bezoekadresAdresregel1 = "Straat 1";
			betrokkene.bezoekadresLand = "be";
			session.persist(betrokkene);
			Onderwerpobject object = new Onderwerpobject();
			object.klantcontact = klantcontact;
			object.objectidentificator = "urn:object:zrc:zaak:uuid:1";
			session.persist(object);
			return klantcontact.id;
		});
		factory.inTransaction(session -> {
			Klantcontact klantcontact = session.find(Klantcontact.class, id);
			check("persist sends NULL for what was not set: the register fills it in", klantcontact.nummer >= 1000000001L
				&& klantcontact.aard.equals("gesprek") && klantcontact.indicatieContactGelukt.equals("onbekend")
				&& !klantcontact.vertrouwelijk && klantcontact.taal.equals("nld"));
			check("a filter on taal", session.createQuery("FROM Klantcontact WHERE taal = :taal", Klantcontact.class)
				.setParameter("taal", "nld").getSingleResult() == klantcontact);
			check("a filter on objectidentificator", session
				.createQuery("FROM Onderwerpobject WHERE objectidentificator = :object", Onderwerpobject.class)
				.setParameter("object", "urn:object:zrc:zaak:uuid:1").getSingleResult().klantcontact == klantcontact);
		});

		check("the name of a row's rule", "klantcontact_een_onderwerp".equals(violated(factory, klantcontact("Huis\nvuil"))));
		check("the name of a rule over several rows", "klantcontact_heeft_actor".equals(violated(factory, klantcontact("Huisvuil"))));
		Klantcontact unknown = klantcontact("Huisvuil");
		unknown.taal = "xx";
		check("the name of a text's rule", "klantcontact_taal_geldig".equals(violated(factory, unknown)));
		System.exit(failed ? 1 : 0);
	}
}
