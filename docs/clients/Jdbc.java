/*
 * pgJDBC: registers a klantcontact, reads it, and shows which rule refuses another.
 *
 *     sudo apt install default-jdk-headless libpostgresql-jdbc-java
 *     JDBC_URL=.. java -cp '/usr/share/java/*' Jdbc.java     # the jdbc: URL that `make demo PORT=5433` prints
 */
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.postgresql.util.PSQLException;

public class Jdbc {
    // Its id makes it safe to send again.
    static final String DOCUMENT = """
        {"id": "0c000000-0000-7000-8000-0000000000c3", "kanaal": "telefoon",
         "onderwerp": "Ophalen van oud papier", "inhoud": "Vraag: wanneer? Antwoord: dinsdag.",
         "actoren": ["0a000000-0000-7000-8000-000000000005"],
         "betrokkenen": [{"rol": "klant", "initiator": true}]}""";

    public static void main(String[] arguments) throws SQLException {
        try (Connection conn = DriverManager.getConnection(System.getenv("JDBC_URL"))) {
            UUID id;
            try (PreparedStatement statement = conn.prepareStatement("SELECT klantcontact.registreer(?, ?)")) {
                statement.setString(1, "gemeente");
                statement.setString(2, DOCUMENT);
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    id = result.getObject(1, UUID.class);
                }
            }
            try (PreparedStatement statement = conn.prepareStatement("SELECT onderwerp FROM gemeente.klantcontact WHERE id = ?")) {
                statement.setObject(1, id);
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    System.out.println("registered: " + result.getString(1));
                }
            }

            // Rules over several rows are looked at by COMMIT.
            conn.setAutoCommit(false);
            try (Statement statement = conn.createStatement()) {
                statement.executeUpdate("INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud)"
                    + " VALUES ('telefoon', 'Huisvuil', 'Vraag')");
                conn.commit();
            } catch (PSQLException error) {
                System.out.println("refused: " + error.getServerErrorMessage().getConstraint());
            }
        }
    }
}
