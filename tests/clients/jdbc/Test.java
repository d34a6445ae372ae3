// pgJDBC sends setString as varchar, unless stringtype=unspecified; a prepared
// statement turns to the server's, and to binary, after prepareThreshold uses.
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.util.PGobject;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

public class Test {
    static final String OBJECT = "urn:object:zrc:zaak:uuid:1";
    static final String PARTS = "{\"objectId\": \"1\", \"codeObjecttype\": \"zaak\","
        + " \"codeRegister\": \"zrc\", \"codeSoortObjectId\": \"uuid\"}";
    static final String DOCUMENT = "{\"kanaal\": \"telefoon\", \"onderwerp\": \"Huisvuil rond kerst\","
        + " \"inhoud\": \"Vraag en antwoord\", \"taal\": \"nld\","
        + " \"plaatsgevondenOp\": \"2023-12-20T10:00:00+01:00\","
        + " \"actoren\": [\"00000000-0000-7000-8000-0000000000a1\"],"
        + " \"betrokkenen\": [{\"rol\": \"klant\", \"initiator\": true}]}";
    static final OffsetDateTime MOMENT = OffsetDateTime.parse("2023-12-20T09:00:00Z");
    static final List<String> STRINGS = List.of("bsn", "taal", "aard", "object");

    static boolean failed;

    static void check(String name, boolean good) {
        failed |= !good;
        System.out.println((good ? "ok" : "not ok") + " - " + name);
    }

    static Connection connect(String options) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + System.getenv("PGHOST") + ":" + System.getenv("PGPORT")
            + "/" + System.getenv("PGDATABASE") + "?" + options, System.getenv("PGUSER"), System.getenv("PGPASSWORD"));
    }

    static String valueOf(String column) {
        return switch (column) {
            case "bsn" -> "012345672";
            case "onderwerp" -> "Afval";
            case "taal" -> "nld";
            case "aard" -> "gesprek";
            default -> OBJECT;
        };
    }

    /** The first row, its values in text with a space between them; null without a row. */
    static String row(Connection conn, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = conn.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof String)
                    statement.setString(i + 1, (String) values[i]);
                else
                    statement.setObject(i + 1, values[i]);
            }
            if (!statement.execute())
                return String.valueOf(statement.getUpdateCount());
            try (ResultSet result = statement.getResultSet()) {
                if (!result.next())
                    return null;
                String text = result.getString(1);
                for (int i = 2; i <= result.getMetaData().getColumnCount(); i++)
                    text += " " + result.getString(i);
                return text;
            }
        }
    }

    /** What the server said; the transaction is undone. */
    static ServerErrorMessage errorOf(Connection conn, String sql, Object... values) throws SQLException {
        boolean auto = conn.getAutoCommit();
        conn.setAutoCommit(false);
        try {
            row(conn, sql, values);
            row(conn, "SET CONSTRAINTS ALL IMMEDIATE");
            return null;
        } catch (PSQLException error) {
            return error.getServerErrorMessage();
        } finally {
            conn.rollback();
            conn.setAutoCommit(auto);
        }
    }

    static PGobject object(String type, String value) throws SQLException {
        PGobject object = new PGobject();
        object.setType(type);
        object.setValue(value);
        return object;
    }

    static boolean counts(Connection conn, String operator, List<String> columns) throws SQLException {
        for (String column : columns)
            if (!"1".equals(row(conn, "SELECT count(*) FROM alles WHERE " + column + " " + operator, valueOf(column))))
                return false;
        return true;
    }

    static void columns(Connection conn, String how, int times) throws SQLException {
        String sql = "INSERT INTO alles (id, bsn, onderwerp, taal, aard, moment, object, bsns, talen)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING bsn, onderwerp, taal, aard, moment, object, bsns, talen, id";
        UUID id = null;
        boolean good = true;
        try (PreparedStatement statement = conn.prepareStatement(sql)) {
            for (int i = 0; i < times; i++) {
                id = UUID.randomUUID();
                statement.setObject(1, id);
                statement.setString(2, "12345672");
                statement.setString(3, "Afval");
                statement.setString(4, "nld");
                statement.setString(5, "gesprek");
                statement.setObject(6, MOMENT);
                statement.setString(7, i == 0 ? PARTS : OBJECT);
                statement.setArray(8, conn.createArrayOf("text", new String[] {"012345672", "111222333"}));
                statement.setArray(9, conn.createArrayOf("varchar", new String[] {"nld", "fry"}));
                try (ResultSet result = statement.executeQuery()) {
                    good &= result.next() && result.getString("bsn").equals("012345672")
                        && result.getString("onderwerp").equals("Afval") && result.getString("taal").equals("nld")
                        && result.getObject("aard").equals("gesprek")
                        && result.getObject("moment", OffsetDateTime.class).isEqual(MOMENT)
                        && result.getString("object").equals(OBJECT)
                        && result.getObject("id", UUID.class).equals(id)
                        && Arrays.toString((Object[]) result.getArray("talen").getArray()).equals("[nld, fry]");
                }
            }
        }
        check("INSERT, read back, " + how, good);
        check("UPDATE, " + how, "111222333 nld".equals(
            row(conn, "UPDATE alles SET bsn = ?, taal = ? WHERE id = ? RETURNING bsn, taal", "111222333", "nld", id)));
        row(conn, "DELETE FROM alles");
    }

    static void comparisons(Connection varchar, Connection unspecified) throws SQLException {
        row(varchar, "INSERT INTO alles (bsn, onderwerp, taal, aard, object, extra) VALUES (?, ?, ?, ?, ?, ?)",
            "012345672", "Afval", "nld", "gesprek", OBJECT, object("jsonb", "{\"a\": 1}"));
        List<String> all = List.of("bsn", "taal", "aard", "object", "onderwerp");

        check("stringtype=unspecified: WHERE", counts(unspecified, "= ?", all));
        check("stringtype=unspecified: IN", counts(unspecified, "IN (?, NULL)", all));
        check("setString: WHERE", counts(varchar, "= ?", List.of("bsn", "taal", "object", "onderwerp")));
        check("setString: IN", counts(varchar, "IN (?, NULL)", List.of("bsn", "taal", "object", "onderwerp")));
        boolean refused = "42883".equals(errorOf(varchar, "SELECT FROM alles WHERE id = ?", OBJECT).getSQLState());
        refused &= "42883".equals(errorOf(varchar, "SELECT FROM alles WHERE aard = ?", "gesprek").getSQLState());
        check("setString: an enum wants a cast, as a uuid does", refused);
        boolean cast = true, other = true, typed = true, array = true;
        for (String[] pair : new String[][] {{"bsn", "bsn"}, {"aard", "aard_contact"},
            {"object", "objectidentificator"}}) {
            String where = "SELECT count(*) FROM alles WHERE " + pair[0];
            cast &= "1".equals(row(varchar, where + " = ?::klantcontact." + pair[1], valueOf(pair[0])));
            typed &= "1".equals(row(varchar, where + " = ?", object(pair[1], valueOf(pair[0]))));
            array &= "1".equals(row(varchar, where + " = ANY (?)",
                varchar.createArrayOf("klantcontact." + pair[1], new String[] {valueOf(pair[0])})));
            try (PreparedStatement statement = varchar.prepareStatement(where + " = ?")) {
                statement.setObject(1, valueOf(pair[0]), Types.OTHER);
                try (ResultSet result = statement.executeQuery()) {
                    other &= result.next() && result.getLong(1) == 1;
                }
            }
        }
        check("WHERE with a cast in the statement", cast);
        check("WHERE with Types.OTHER", other);
        check("WHERE with a PGobject of the type", typed);
        check("= ANY with an array of the type", array);
        row(unspecified, "SET search_path = public");
        check("WHERE without search_path", counts(unspecified, "= ?", all));
        row(unspecified, "RESET search_path");
    }

    static void results(Connection conn) throws SQLException {
        try (Statement statement = conn.createStatement();
             ResultSet result = statement.executeQuery("SELECT bsn, onderwerp, aard FROM alles WHERE bsn = '012345672'")) {
            result.next();
            check("getObject: ours is a PGobject, an enum a String", result.getObject(1) instanceof PGobject
                && result.getObject(2) instanceof String && result.getObject(3) instanceof String);
        }
    }

    static UUID functions(Connection varchar, Connection unspecified) throws SQLException {
        UUID id = null;
        try (PreparedStatement statement = unspecified.prepareStatement("SELECT klantcontact.registreer(?, ?)")) {
            statement.setString(1, "gemeente");
            statement.setString(2, DOCUMENT);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                id = result.getObject(1, UUID.class);
            }
        }
        String read = row(unspecified, "SELECT klantcontact.lees(?, ?)", "gemeente", id);
        check("stringtype=unspecified: registreer and lees", read.contains("\"id\": \"" + id + "\""));
        read = row(varchar, "SELECT klantcontact.registreer(?::regnamespace, ?::jsonb)", "gemeente", DOCUMENT);
        read = row(varchar, "SELECT klantcontact.lees(?::regnamespace, ?::uuid)", "gemeente", read);
        check("setString: registreer and lees with casts", read.contains("\"taal\": \"nld\""));
        read = row(varchar, "SELECT klantcontact.registreer('gemeente', ?)", object("jsonb", DOCUMENT));
        check("registreer with a PGobject of jsonb", UUID.fromString(read) != null);
        read = row(varchar, "SELECT klantcontact.registreer(?, ?)", "gemeente", DOCUMENT);
        read = row(varchar, "SELECT klantcontact.lees(?, ?::uuid)", "gemeente", read);
        check("setString: registreer and lees without a cast", read.contains("\"taal\": \"nld\""));
        return id;
    }

    static void copy(Connection conn) throws Exception {
        var copy = conn.unwrap(PGConnection.class).getCopyAPI();
        copy.copyIn("COPY alles (bsn, onderwerp, taal, object) FROM STDIN",
            new StringReader("123456782\tAfval\tnld\t" + OBJECT + "\n"));
        StringWriter out = new StringWriter();
        copy.copyOut("COPY (SELECT bsn, taal, object FROM alles WHERE bsn = '123456782') TO STDOUT", out);
        check("COPY in and out", out.toString().equals("123456782\tnld\t" + OBJECT + "\n"));
    }

    static void errors(Connection conn, UUID id) throws SQLException {
        ServerErrorMessage error = null;
        conn.setAutoCommit(false);
        row(conn, "INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud) VALUES (?, ?, ?)",
            "telefoon", "Huisvuil", "Vraag");
        try {
            conn.commit();
        } catch (PSQLException raised) {
            error = raised.getServerErrorMessage();
        }
        conn.rollback();
        conn.setAutoCommit(true);
        check("the error at commit has its fields", error != null && "23514".equals(error.getSQLState())
            && "klantcontact_heeft_actor".equals(error.getConstraint()) && "gemeente".equals(error.getSchema())
            && "klantcontact".equals(error.getTable()) && error.getDetail().contains("has no actor")
            && error.getHint() != null);
        error = errorOf(conn, "INSERT INTO gemeente.klantcontact (kanaal, inhoud) VALUES ('telefoon', 'Vraag')");
        check("a missing onderwerp names its column", "23502".equals(error.getSQLState())
            && "onderwerp".equals(error.getColumn()) && "klantcontact_een_onderwerp".equals(error.getConstraint()));
        error = errorOf(conn, "UPDATE alles SET bsn = ?", "123456789");
        check("a wrong bsn is not shown", "22P02".equals(error.getSQLState()) && !error.toString().contains("123456789"));
        error = errorOf(conn, "SELECT klantcontact.registreer('gemeente', ?::jsonb)", DOCUMENT.replace("klant\"", "gast\""));
        check("an error in a document tells the path", error.getMessage().startsWith("$.betrokkenen[0]"));

        row(conn, "SET klantcontact.reden = 'typefout'");
        error = errorOf(conn, "UPDATE gemeente.klantcontact SET onderwerp = ? WHERE id = ?", "Huisvuil", id);
        check("a reden that was left behind does not count",
            error != null && "klantcontact_documentair".equals(error.getConstraint()));
    }

    static void batch(Connection conn) throws SQLException {
        try (PreparedStatement statement = conn.prepareStatement("INSERT INTO alles (bsn, taal) VALUES (?, ?)")) {
            for (int i = 0; i < 20; i++) {
                statement.setString(1, "111222333");
                statement.setString(2, i % 2 == 0 ? "nld" : null);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        check("a batch, rewritten to one INSERT", "20 10".equals(
            row(conn, "SELECT count(*), count(taal) FROM alles WHERE bsn = '111222333'")));
    }

    public static void main(String[] args) throws Exception {
        try (Connection varchar = connect("prepareThreshold=5");
             Connection binary = connect("prepareThreshold=-1&binaryTransfer=true&reWriteBatchedInserts=true");
             Connection unspecified = connect("stringtype=unspecified");
             Connection simple = connect("preferQueryMode=simple")) {
            columns(varchar, "setString", 10);
            columns(binary, "binary transfer", 3);
            columns(unspecified, "stringtype=unspecified", 1);
            columns(simple, "simple query mode", 1);
            comparisons(varchar, unspecified);
            results(varchar);
            UUID id = functions(varchar, unspecified);
            copy(varchar);
            batch(binary);
            errors(varchar, id);
        } catch (Exception error) {
            check("JDBC: " + error, false);
        }
        System.exit(failed ? 1 : 0);
    }
}
