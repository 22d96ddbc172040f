#!/bin/sh
# Installs pgbench, which the throughput benchmark measures the database alone with, where the machine lacks it.
set -eu

command -v pgbench >/dev/null 2>&1 && exit 0

if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" != 0 ]; then
  echo "The throughput benchmark needs pgbench. Install it, or run as root on Debian or Ubuntu, where it installs itself." >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
mkdir -p /etc/postgresql-common
[ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
apt-get update -qq
apt-get install -y -qq --no-install-recommends postgresql >/dev/null
