#!/bin/sh
# Last step of the sandbox image, run as root inside the new system, whichever way that was made:
# from the Dockerfile or from Debian's packages.
set -eu

useradd --uid 10000 --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin touchline-init
useradd --uid 10001 --user-group --no-create-home --home-dir /tmp --shell /bin/sh agent

# The work area. It must not be the working directory of the image: a tmpfs mounted exactly there comes up owned by root.
install --directory --owner=10001 --group=10001 --mode=0755 /src

# Everything under /src is the agent's, and git may be asked by another user of the sandbox.
git config --system safe.directory '*'

for name in npm npx; do
  ln -sf "/opt/touchline/node_modules/.bin/$name" "/usr/local/bin/$name"
done

# These two would fetch another version of themselves or of Node, or refuse to start, where a repository names one.
cat >/usr/local/bin/pnpm <<'END'
#!/bin/sh
export npm_config_manage_package_manager_versions=false npm_config_package_manager_strict=false npm_config_verify_deps_before_run=false
exec /opt/touchline/node_modules/.bin/pnpm --config.use-node-version= --config.config-dependencies= "$@"
END
cat >/usr/local/bin/yarn <<'END'
#!/bin/sh
export SKIP_YARN_COREPACK_CHECK=1 YARN_IGNORE_PATH=1
exec /opt/touchline/node_modules/.bin/yarn "$@"
END
chmod 0755 /usr/local/bin/pnpm /usr/local/bin/yarn

# No set-user-id program is of use here.
find / -xdev -type f -perm /6000 -exec chmod ug-s {} +

rm -rf /var/cache/apt/* /var/lib/apt/lists/* /var/cache/debconf/*-old /var/lib/dpkg/*-old /var/log/*
rm -rf /usr/share/doc /usr/share/info /usr/share/lintian /usr/share/locale /usr/share/man
