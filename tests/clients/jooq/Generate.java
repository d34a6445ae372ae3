import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** The classes of a register's tables. */
public class Generate {
	public static void main(String[] args) throws Exception {
		GenerationTool.generate(new Configuration()
			.withLogging(Logging.ERROR)
			.withJdbc(new Jdbc()
				.withUrl("jdbc:postgresql://" + System.getenv("PGHOST") + ":" + System.getenv("PGPORT") + "/" + System.getenv("PGDATABASE"))
				.withUser(System.getenv("PGUSER"))
				.withPassword(System.getenv("PGPASSWORD")))
			.withGenerator(new Generator()
				.withDatabase(new Database()
					.withSchemata(new SchemaMappingType().withInputSchema("gemeente"),
						// of the extension the enums
						new SchemaMappingType().withInputSchema("klantcontact"))
					.withIncludeRoutines(false)
					.withForcedTypes(new ForcedType().withName("CLOB").withIncludeTypes("objectidentificator|postcode|iban")))
				.withTarget(new Target().withPackageName("database").withDirectory(args[0]))));
	}
}
