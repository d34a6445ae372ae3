"""SQLAlchemy 2: reflection, automap, a whole klantcontact, errors."""
import sys
import warnings

from sqlalchemy import Text, create_engine, func, inspect, select
from sqlalchemy.dialects.postgresql.base import ischema_names
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.automap import automap_base, generate_relationship
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

failed = False


def check(name, good):
    global failed
    failed |= not good
    print("ok" if good else "not ok", "-", name, flush=True)


# The types of a register's columns that SQLAlchemy does not know; with their schema
# where that is not in search_path.
for name in "objectidentificator", "postcode", "iban":
    ischema_names[name] = ischema_names["klantcontact." + name] = Text


def scalar_name(base, local, referred, constraint):
    """A column bears the name of what it refers to; so the object is .._rij."""
    return "_".join(constraint.column_keys) + "_rij"


def collection_name(base, local, referred, constraint):
    return referred.__name__ + "_bij_" + "_".join(constraint.column_keys)


def relation(base, direction, return_fn, name, *classes, **how):
    """That an adres of both is of that partij is a key of its own; not for writing."""
    return generate_relationship(base, direction, return_fn, name, *classes, **how,
                                 viewonly="betrokkene_partij" in name)


engine = create_engine("postgresql+psycopg://")
Base = automap_base()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    Base.prepare(
        autoload_with=engine, schema="gemeente",
        name_for_scalar_relationship=scalar_name,
        name_for_collection_relationship=collection_name,
        generate_relationship=relation)
check("reflection and automap warn of nothing", not caught)
for warning in caught[:5]:
    print("#", warning.message)

tables = Base.metadata.tables
unknown = [f"{table.name}.{column.name}" for table in tables.values()
           for column in table.columns if isinstance(column.type, NullType)]
check("every column has a type", not unknown)
print("#", unknown) if unknown else None
check("taal, land, onderwerp and nummeraanduiding are text", all(
    isinstance(tables["gemeente." + table].columns[column].type, Text)
    for table, column in (("klantcontact", "taal"), ("klantcontact", "onderwerp"),
                          ("betrokkene", "bezoekadres_land"), ("partij", "voorkeurstaal"),
                          ("betrokkene", "bezoekadres_nummeraanduiding_id"))))
check("comments and foreign keys are reflected",
      tables["gemeente.klantcontact"].comment is not None
      and all(column.comment for column in tables["gemeente.klantcontact"].columns)
      and any(key.column.table.name == "kanaal"
              for key in tables["gemeente.klantcontact"].foreign_keys))
views = inspect(engine).get_view_names(schema="gemeente")
check("views are found", {"v_klantcontact", "rapport_interne_taak"} <= set(views))

# --- a whole klantcontact
Klantcontact, Actor = Base.classes.klantcontact, Base.classes.actor
ActorKlantcontact = Base.classes.actor_klantcontact
Betrokkene, Onderwerpobject = Base.classes.betrokkene, Base.classes.onderwerpobject

with Session(engine) as session:
    klantcontact = Klantcontact(kanaal="telefoon", onderwerp="Huisvuil",
                                inhoud="Vraag en antwoord", taal="nl")
    actor = session.scalars(select(Actor).where(Actor.naam == "Burgerzaken")).one()
    session.add_all([
        klantcontact,
        ActorKlantcontact(klantcontact_rij=klantcontact, actor_rij=actor),
        Betrokkene(klantcontact_rij=klantcontact, rol="klant", initiator=True),
        Onderwerpobject(klantcontact_rij=klantcontact,
                        objectidentificator="urn:object:zrc:zaak:uuid:1"),
    ])
    session.commit()
    check("a whole klantcontact, filled in by the register",
          klantcontact.taal == "nld" and klantcontact.nummer >= 1000000001
          and klantcontact.aard == "gesprek")

    found = session.scalars(select(Klantcontact).where(Klantcontact.taal == "nld")).all()
    check("a filter on taal", found == [klantcontact])
    found = session.scalars(select(Onderwerpobject.klantcontact).where(
        Onderwerpobject.objectidentificator == "urn:object:zrc:zaak:uuid:1")).all()
    check("a filter on objectidentificator", found == [klantcontact.id])

    session.add(Klantcontact(kanaal="telefoon", onderwerp="Huisvuil", inhoud="Vraag"))
    try:
        session.commit()
        constraint = None
    except IntegrityError as error:
        constraint = error.orig.diag.constraint_name
        session.rollback()
    check("what is not whole is refused at commit, with the rule's name",
          constraint == "klantcontact_heeft_actor")

    id = session.scalar(select(func.klantcontact.registreer("gemeente", """{
        "kanaal": "telefoon", "onderwerp": "Paspoort", "inhoud": "Vraag",
        "actoren": ["00000000-0000-7000-8000-0000000000a1"],
        "betrokkenen": [{"rol": "klant", "initiator": true}]}""")))
    session.commit()
    check("registreer with text", session.get(Klantcontact, id).onderwerp == "Paspoort")

sys.exit(failed)
