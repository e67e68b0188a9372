#!/bin/bash
# What the scripts of the package share.

# Unpacks a release into the folder of the program: from a file of this machine or from an address, after its checksum.
unpack_release() {
  local archive=$1 target=$2 folder sum
  folder=$(mktemp -d)
  if [ -f "$archive" ]; then
    cp "$archive" "$folder/release.tar.gz"
    sum=$(cut -d ' ' -f 1 "$archive.sha256")
  else
    curl --fail --silent --show-error --location --output "$folder/release.tar.gz" "$archive"
    sum=$(curl --fail --silent --show-error --location "$archive.sha256" | cut -d ' ' -f 1)
  fi
  if ! echo "$sum  $folder/release.tar.gz" | sha256sum --check --status; then
    rm -rf "$folder"
    ynh_die "$archive is not what its checksum says: nothing was installed."
  fi
  # What an earlier version had and this one has not goes; the settings stay.
  find "$target" -mindepth 1 -maxdepth 1 ! -name maillage.env -exec rm -rf {} +
  tar --extract --gzip --file "$folder/release.tar.gz" --directory "$target" --strip-components=1 --no-same-owner
  rm -rf "$folder"
  chown -R root:root "$target"
  chmod -R u=rwX,go=rX "$target"
}

# The settings are read by systemd, as root, and hold no secret that others may not see once it runs; still, theirs alone.
write_settings() {
  ynh_config_add --template="maillage.env" --destination="$install_dir/maillage.env"
  chmod 600 "$install_dir/maillage.env"
  chown root:root "$install_dir/maillage.env"
}

# The program can be reached by those who run it, its data by its own user alone.
protect_data() {
  chown -R "$app:$app" "$data_dir"
  chmod 700 "$data_dir"
}

start_maillage() {
  # Its own Neo4j starts first: on a small machine that takes a while.
  ynh_systemctl --service="$app" --action=start --wait_until="Maillage  http" --log_path=systemd --timeout=300
}
