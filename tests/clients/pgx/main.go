// pgx: columns, a filter on taal, a document as text and as a map, errors.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

var failed = false

func check(name string, good bool, err error) {
	if good && err == nil {
		fmt.Println("ok -", name)
		return
	}
	failed = true
	fmt.Println("not ok -", name)
	if err != nil {
		fmt.Println("#", err)
	}
}

const document = `{"kanaal": "telefoon", "onderwerp": "Paspoort", "inhoud": "Vraag",
	"actoren": ["00000000-0000-7000-8000-0000000000a1"],
	"betrokkenen": [{"rol": "klant", "initiator": true}]}`

func main() {
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, "")
	if err != nil {
		fmt.Println("not ok - connect:", err)
		os.Exit(1)
	}
	defer conn.Close(ctx)

	var id, taal string
	var nummer int64
	err = pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		err := tx.QueryRow(ctx, `INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud, taal)
			VALUES ($1, $2, $3, $4) RETURNING id::text, nummer, taal`,
			"telefoon", "Huisvuil", "Vraag en antwoord", "nl").Scan(&id, &nummer, &taal)
		if err != nil {
			return err
		}
		if _, err = tx.Exec(ctx, `INSERT INTO gemeente.actor_klantcontact (klantcontact, actor)
			SELECT $1, id FROM gemeente.actor WHERE naam = $2`, id, "Burgerzaken"); err != nil {
			return err
		}
		if _, err = tx.Exec(ctx, `INSERT INTO gemeente.onderwerpobject (klantcontact, objectidentificator)
			VALUES ($1, $2)`, id, "urn:object:zrc:zaak:uuid:1"); err != nil {
			return err
		}
		_, err = tx.Exec(ctx, `INSERT INTO gemeente.betrokkene (klantcontact, rol, initiator)
			VALUES ($1, $2, $3)`, id, "klant", true)
		return err
	})
	check("a whole klantcontact", taal == "nld" && nummer >= 1000000001, err)

	var found string
	err = conn.QueryRow(ctx, "SELECT id::text FROM gemeente.klantcontact WHERE taal = $1", "nld").Scan(&found)
	check("a filter on taal", found == id, err)
	err = conn.QueryRow(ctx, "SELECT klantcontact::text FROM gemeente.onderwerpobject WHERE objectidentificator = $1",
		"urn:object:zrc:zaak:uuid:1").Scan(&found)
	check("a filter on objectidentificator", found == id, err)

	err = conn.QueryRow(ctx, "SELECT klantcontact.registreer($1, $2)::text", "gemeente", document).Scan(&found)
	check("registreer with text, by position", len(found) == 36, err)
	err = conn.QueryRow(ctx, "SELECT klantcontact.registreer(register => $1, invoer => $2)::text", "gemeente", map[string]any{
		"kanaal": "balie", "onderwerp": "Rijbewijs", "inhoud": "Vraag",
		"actoren":     []string{"00000000-0000-7000-8000-0000000000a1"},
		"betrokkenen": []map[string]any{{"rol": "klant", "initiator": true}},
	}).Scan(&found)
	check("registreer with a map, by name", len(found) == 36, err)
	var read map[string]any
	err = conn.QueryRow(ctx, "SELECT klantcontact.lees($1, $2)", "gemeente", found).Scan(&read)
	check("lees into a map", read["onderwerp"] == "Rijbewijs", err)

	_, err = conn.Exec(ctx, "INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud) VALUES ($1, $2, $3)",
		"telefoon", "Huisvuil", "Vraag")
	var raised *pgconn.PgError
	check("what is not whole is refused, with the rule's name", errors.As(err, &raised) &&
		raised.ConstraintName == "klantcontact_heeft_actor", nil)

	if failed {
		os.Exit(1)
	}
}
