select eenheid, count(*) as open_taken, max(current_date - dag) as dagen
from {{ source('gemeente', 'rapport_interne_taak') }}
where status = 'te_verwerken'
group by eenheid
