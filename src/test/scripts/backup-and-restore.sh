#!/usr/bin/env bash
# Shows that a backup is one: dumps the database of a running Ringflow while leads come in, restores it, and goes on with a case
# on the copy. Needs target/ringflow-*.jar (mvn package) and Debian or Ubuntu, where it installs PostgreSQL if that is missing.
set -euo pipefail
cd "$(dirname "$0")/../../.."
jar=$(ls target/ringflow-*.jar | head -1)
command -v pg_dump > /dev/null && ls /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1 \
  || (apt-get update -q && apt-get install -qy --no-install-recommends postgresql) > /dev/null
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
work=$(mktemp -d); chmod 755 "$work"
port=${RINGFLOW_TRIAL_PORT:-17432}; http=$((port + 1)); node=
end() {
  [ -z "$node" ] || kill "$node" 2> /dev/null || true
  as_server "$bin/pg_ctl -D $work/data -m fast stop" > /dev/null 2>&1 || true
  rm -rf "$work"
}
as_server() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi; }
trap end EXIT

[ "$(id -u)" != 0 ] || chown postgres "$work"
as_server "$bin/initdb -D $work/data -U postgres -A trust -E UTF8 --locale=C.UTF-8" > /dev/null
as_server "$bin/pg_ctl -D $work/data -l $work/log -w -o '-p $port -c listen_addresses=127.0.0.1 -k $work' start" > /dev/null
export PGHOST=127.0.0.1 PGPORT=$port PGUSER=ringflow
psql -qU postgres -d postgres -c "create role ringflow login" \
  -c "create database ringflow owner ringflow" -c "create database copy owner ringflow"

run() { # database
  SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$port/$1" SPRING_DATASOURCE_USERNAME=ringflow \
    SPRING_DATASOURCE_PASSWORD=any java -jar "$jar" --server.port="$http" --ringflow.demo=true \
    --ringflow.demo-company=false > "$work/$1.out" 2>&1 &
  node=$!
  for _ in $(seq 600); do
    curl -fsm 5 -o /dev/null "http://127.0.0.1:$http/actuator/health/readiness" 2> /dev/null && return
    kill -0 "$node" || { cat "$work/$1.out"; exit 1; }
    sleep 1
  done
  echo "Not ready in ten minutes"; exit 1
}
as_lena() { curl -sS -u lena:ringflow -H 'Content-Type: application/json' "$@"; }
lead() { as_lena -H "Idempotency-Key: $1" -d "{\"customerName\": \"Customer $1\", \"need\": \"a press\"}" \
  "http://127.0.0.1:$http/api/leads"; }
number() { sed 's/.*"leadNumber":"\([^"]*\)".*/\1/'; }
ask() { psql -qAtd "$1" -c "$2"; }
must() { [ "$2" = "$3" ] || { echo "FAILED: $1: «$2» instead of «$3»"; exit 1; }; echo "ok: $1"; }

run ringflow
first=$(lead 0 | number)
(for i in $(seq 1 40); do lead "$i" > /dev/null; done) & leads=$!
sleep 5
pg_dump -d ringflow -Fc -f "$work/dump"
wait "$leads"
kill "$node"; wait "$node" || true

pg_restore --exit-on-error --single-transaction --no-owner -d copy "$work/dump"
must "every open lead of the copy has its case" "$(ask copy "select count(*) from ringflow.lead l where status = 'OPEN'
  and not exists (select 1 from act_ru_execution e where e.proc_inst_id_ = l.process_instance_id)")" 0
must "every case of the copy has its lead" "$(ask copy "select count(*) from act_ru_execution e where parent_id_ is null
  and not exists (select 1 from ringflow.lead l where l.process_instance_id = e.proc_inst_id_)")" 0
must "what was answered before the dump is in it" "$(ask copy "select count(*) from ringflow.lead where number = '$first'")" 1

run copy
must "a request that is repeated on the copy gets its first answer" "$(lead 0 | number)" "$first"
task=$(ask copy "select t.id_ || ' ' || t.assignee_ from act_ru_task t
  join ringflow.lead l on l.process_instance_id = t.proc_inst_id_ where l.number = '$first'")
must "the case goes on" "$(curl -sS -u "${task#* }:ringflow" -H 'Content-Type: application/json' -o /dev/null -w '%{http_code}' \
  -d '{"variables": {"outcome": {"value": "chance"}, "customerChoice": {"value": "new"}}}' \
  "http://127.0.0.1:$http/engine-rest/task/${task% *}/complete")" 204
must "a deal came of it" "$(ask copy "select count(*) from ringflow.opportunity o
  join ringflow.lead l on l.id = o.lead_id where l.number = '$first'")" 1
