// node-postgres: registers a klantcontact, reads it, and shows which rule refuses another.
//
//     npm install pg
//     DATABASE_URL=.. node node-postgres.js      # the URL that `make demo PORT=5433` prints
const { Client } = require('pg')

const DOCUMENT = {
  id: '0c000000-0000-7000-8000-0000000000c4', // safe to send again
  kanaal: 'telefoon',
  onderwerp: 'Ophalen van oud papier',
  inhoud: 'Vraag: wanneer? Antwoord: dinsdag.',
  actoren: ['0a000000-0000-7000-8000-000000000005'],
  betrokkenen: [{ rol: 'klant', initiator: true }]
}

async function main () {
  const client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const { rows: [{ id }] } = await client.query('SELECT klantcontact.registreer($1, $2) AS id', ['gemeente', DOCUMENT])
  const { rows: [{ document }] } = await client.query('SELECT klantcontact.lees($1, $2) AS document', ['gemeente', id])
  console.log('registered:', document.onderwerp)

  // Rules over several rows are looked at by COMMIT.
  try {
    await client.query('BEGIN')
    await client.query('INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud) VALUES ($1, $2, $3)',
      ['telefoon', 'Huisvuil', 'Vraag'])
    await client.query('COMMIT')
  } catch (error) {
    console.log('refused:', error.constraint)
  }
  await client.end()
}

main()
