// node-postgres sends every parameter as text without a type; an object is
// made JSON, an array an array.
'use strict'
const { Client, Pool, types } = require('pg')

let failed = false

function check(name, good) {
  if (!good) failed = true
  console.log(`${good ? 'ok' : 'not ok'} - ${name}`)
}

const ACTOR = '00000000-0000-7000-8000-0000000000a1'
const OBJECT = 'urn:object:zrc:zaak:uuid:1'
const PARTS = { objectId: '1', codeObjecttype: 'zaak', codeRegister: 'zrc', codeSoortObjectId: 'uuid' }
const MOMENT = new Date('2023-12-20T09:00:00Z')
const VALUES = {
  bsn: '012345672', onderwerp: 'Afval', taal: 'nld', aard: 'gesprek', moment: MOMENT, object: PARTS,
  extra: { a: 1 }, bsns: ['012345672', '111222333'], talen: ['nld', 'fry'],
  aarden: ['gesprek', 'bericht'], objecten: [OBJECT]
}
const DOCUMENT = {
  kanaal: 'telefoon', onderwerp: 'Huisvuil rond kerst', inhoud: 'Vraag en antwoord', taal: 'nld',
  plaatsgevondenOp: MOMENT, actoren: [ACTOR], betrokkenen: [{ rol: 'klant', initiator: true }]
}
const SCALARS = ['bsn', 'onderwerp', 'taal', 'aard', 'moment', 'object']

async function tests(client) {
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)
  const rowOf = async (query, values) => Object.values((await client.query(query, values)).rows[0])
  const errorOf = async (query, values) => {
    try {
      await client.query('BEGIN')
      await client.query(query, values)
      await client.query('SET CONSTRAINTS ALL IMMEDIATE')
    } catch (error) {
      return error
    } finally {
      await client.query('ROLLBACK')
    }
  }
  const all = async (names, test) => {
    for (const name of names) if (!await test(name)) return false
    return true
  }
  const counts = (operator, value) => async (name) =>
    (await rowOf(`SELECT count(*) FROM alles WHERE ${name} ${operator}`, [value(name)]))[0] === '1'

  // columns
  const names = Object.keys(VALUES)
  const insert = `INSERT INTO alles (${names.join(', ')}) VALUES (${names.map((_, i) => '$' + (i + 1)).join(', ')})
    RETURNING bsn, onderwerp, taal, aard, moment, object, extra`
  check('INSERT, read back', same(await rowOf(insert, Object.values(VALUES)),
    ['012345672', 'Afval', 'nld', 'gesprek', MOMENT, OBJECT, { a: 1 }]))
  await client.query('BEGIN')
  check('UPDATE', same(await rowOf('UPDATE alles SET bsn = $1, taal = $2, object = $3 RETURNING bsn, taal, object',
    ['111222333', 'nld', OBJECT]), ['111222333', 'nld', OBJECT]))
  check('a number is sent as text', same(
    await rowOf('UPDATE alles SET bsn = $1 RETURNING bsn', [111222333]), ['111222333']))
  await client.query('ROLLBACK')
  check('a prepared statement', same(await rowOf({
    name: 'op-bsn', text: 'SELECT taal FROM alles WHERE bsn = $1', values: ['012345672']
  }), ['nld']))

  // comparisons
  check('WHERE', await all(SCALARS, counts('= $1', (name) => VALUES[name])))
  check('IN', await all(SCALARS, counts('IN ($1, NULL)', (name) => VALUES[name])))
  check('= ANY with an array', await all(SCALARS, counts('= ANY($1)', (name) => [VALUES[name]])))
  await client.query('SET search_path = public')
  check('WHERE without search_path', await all(SCALARS, counts('= $1', (name) => VALUES[name])))
  await client.query('RESET search_path')

  // results
  check('an array is its text until told',
    same(await rowOf('SELECT bsns FROM alles'), ['{012345672,111222333}']))
  const parseTexts = types.getTypeParser(1009)
  const { rows } = await client.query("SELECT typarray FROM pg_catalog.pg_type WHERE typnamespace = 'klantcontact'::regnamespace AND typarray <> 0")
  for (const { typarray } of rows) client.setTypeParser(typarray, parseTexts)
  check('arrays of registered types', same(await rowOf('SELECT bsns, talen, aarden, objecten FROM alles'),
    [VALUES.bsns, VALUES.talen, VALUES.aarden, VALUES.objecten]))
  const [binary] = (await client.query({
    text: 'SELECT bsn, onderwerp, taal, aard FROM alles', binary: true, rowMode: 'array'
  })).rows
  check('binary results are bytes, read as text', same(binary.slice(1), ['Afval', 'nld', 'gesprek']))

  // functions
  const [id] = await rowOf('SELECT klantcontact.registreer($1, $2)', ['gemeente', DOCUMENT])
  const [document] = await rowOf('SELECT klantcontact.lees($1, $2)', ['gemeente', id])
  check('registreer and lees', document.id === id && document.taal === 'nld')

  // errors
  let error
  await client.query('BEGIN')
  await client.query('INSERT INTO gemeente.klantcontact (kanaal, onderwerp, inhoud) VALUES ($1, $2, $3)',
    ['telefoon', 'Huisvuil', 'Vraag'])
  try {
    await client.query('COMMIT')
  } catch (raised) {
    error = raised
  }
  check('the error at commit has its fields', error !== undefined && error.code === '23514' &&
    error.constraint === 'klantcontact_heeft_actor' && error.schema === 'gemeente' &&
    error.table === 'klantcontact' && error.detail.includes('has no actor') && error.hint !== undefined)
  error = await errorOf("INSERT INTO gemeente.klantcontact (kanaal, inhoud) VALUES ('telefoon', 'Vraag')")
  check('a missing onderwerp names its column', error.code === '23502' && error.column === 'onderwerp' &&
    error.constraint === 'klantcontact_een_onderwerp')
  error = await errorOf('UPDATE alles SET bsn = $1', ['123456789'])
  check('a wrong bsn is not shown', error.code === '22P02' && !error.message.includes('123456789'))
  error = await errorOf('SELECT klantcontact.registreer($1, $2)',
    ['gemeente', { ...DOCUMENT, betrokkenen: [{ rol: 'gast' }] }])
  check('an error in a document tells the path', error.message.startsWith('$.betrokkenen[0]'))

  // a connection that goes on with another client
  return id
}

async function pooled(id) {
  const pool = new Pool({ max: 1 })
  const change = ['UPDATE gemeente.klantcontact SET onderwerp = $1 WHERE id = $2', ['Huisvuil', id]]
  let error
  let client = await pool.connect()
  await client.query("SET klantcontact.reden = 'typefout'")
  client.release()
  client = await pool.connect()
  await client.query(...change).catch((raised) => { error = raised })
  check('a reden does not count for the next client of a pool',
    error !== undefined && error.constraint === 'klantcontact_documentair')
  await client.query('BEGIN')
  await client.query("SELECT set_config('klantcontact.reden', $1, true)", ['typefout'])
  await client.query(...change)
  await client.query('COMMIT')
  check('a reden in the transaction itself does', (await client.query(
    'SELECT onderwerp FROM gemeente.klantcontact WHERE id = $1', [id])).rows[0].onderwerp === 'Huisvuil')
  client.release()
  await pool.end()
}

async function main() {
  const client = new Client()
  await client.connect()
  await pooled(await tests(client))
  await client.end()
}

main().catch((error) => {
  console.log(`not ok - node-postgres: ${error.stack}`)
  failed = true
}).finally(() => process.exit(failed ? 1 : 0))
