#!/bin/sh
# configure.sh FOLDER: writes FOLDER/made/alertmanager.yml: that of FOLDER/config, with the addresses of this installation's
# receivers, FOLDER/receivers/NAME, where the file of deploy/monitoring has http://127.0.0.1:9099/NAME.
set -eu
cd "$1"
while IFS= read -r line; do
  case $line in
    *'url: http://127.0.0.1:9099/'*)
      address=$(cat "receivers/${line##*/}")
      printf "%surl: '%s'\n" "${line%%url:*}" "$address"
      ;;
    *) printf '%s\n' "$line" ;;
  esac
done < config/alertmanager.yml > made/alertmanager.yml
amtool check-config made/alertmanager.yml
