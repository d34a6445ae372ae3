// pgx: registers a klantcontact, reads it, and shows which rule refuses another.
//
//	go mod init voorbeeld && go get github.com/jackc/pgx/v5
//	DATABASE_URL=.. go run pgx.go              # the URL that `make demo PORT=5433` prints
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

var document = map[string]any{
	"id":          "0c000000-0000-7000-8000-0000000000c7", // safe to send again
	"kanaal":      "telefoon",
	"onderwerp":   "Ophalen van oud papier",
	"inhoud":      "Vraag: wanneer? Antwoord: dinsdag.",
	"actoren":     []string{"0a000000-0000-7000-8000-000000000005"},
	"betrokkenen": []map[string]any{{"rol": "klant", "initiator": true}},
}

func main() {
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close(ctx)

	// With named arguments the document is a jsonb, for which pgx takes a map.
	var id, onderwerp string
	err = conn.QueryRow(ctx, "SELECT klantcontact.registreer(register => $1, invoer => $2)::text", "gemeente", document).Scan(&id)
	if err != nil {
		log.Fatal(err)
	}
	if err = conn.QueryRow(ctx, "SELECT onderwerp FROM gemeente.klantcontact WHERE id = $1", id).Scan(&onderwerp); err != nil {
		log.Fatal(err)
	}
	fmt.Println("registered:", onderwerp)

	// Rules over several rows are looked at by COMMIT: the end of the function.
	err = pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		_, err := tx.Exec(ctx, "INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud) VALUES ($1, $2, $3)",
			"telefoon", "Huisvuil", "Vraag")
		return err
	})
	var refused *pgconn.PgError
	if errors.As(err, &refused) {
		fmt.Println("refused:", refused.ConstraintName)
	}
}
