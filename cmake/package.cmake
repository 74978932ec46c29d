# What an installed Kith consists of, and the Debian package made of it (bin/package).
include(GNUInstallDirs)
set(PACKAGING ${CMAKE_SOURCE_DIR}/packaging)
install(TARGETS kith RUNTIME DESTINATION bin)
install(FILES ${CMAKE_SOURCE_DIR}/build/reference/kith.words DESTINATION share/kith)
install(FILES README.md docs/operate.md ${PACKAGING}/Caddyfile ${PACKAGING}/copyright DESTINATION share/doc/kith)
install(FILES reference/data/README.md DESTINATION share/doc/kith RENAME data.md)  # whose data it is: their licences ask for it
install(FILES ${PACKAGING}/kith.service DESTINATION lib/systemd/system)
install(FILES ${PACKAGING}/kith.sysusers DESTINATION lib/sysusers.d RENAME kith.conf)
install(FILES ${PACKAGING}/kith.toml DESTINATION /etc/kith)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CONTACT "The people who wrote Kith <kith@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "professional network for communities to run themselves")
set(CPACK_PACKAGE_DESCRIPTION
    "A connection is a conversation: you reach someone by asking a real question,
they answer or pass politely, and both always know where they stand. One
program with SQLite inside, for freelancers, associations, guilds and alumni.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "ca-certificates, tzdata, systemd | systemd-standalone-sysusers")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "caddy, default-mta | mail-transport-agent")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${PACKAGING}/conffiles ${PACKAGING}/preinst ${PACKAGING}/postinst
    ${PACKAGING}/prerm ${PACKAGING}/postrm)
include(CPack)
