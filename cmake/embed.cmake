# Queries, migrations, translations and the design's files become part of the program, so that it is one file to run.
set(KITH_GENERATED ${CMAKE_BINARY_DIR}/generated)
file(GLOB_RECURSE EMBEDDED_INPUTS CONFIGURE_DEPENDS
     ${CMAKE_SOURCE_DIR}/app/*.sql ${CMAKE_SOURCE_DIR}/product/*.sql ${CMAKE_SOURCE_DIR}/platform/*.sql ${CMAKE_SOURCE_DIR}/migrations/*.sql
     ${CMAKE_SOURCE_DIR}/design/*.css ${CMAKE_SOURCE_DIR}/design/*.js ${CMAKE_SOURCE_DIR}/design/*.svg
     ${CMAKE_SOURCE_DIR}/product/*.css ${CMAKE_SOURCE_DIR}/product/*.json ${CMAKE_SOURCE_DIR}/languages/*.po)
set(KITH_EMBEDDED_SOURCES ${KITH_GENERATED}/queries.cc ${KITH_GENERATED}/migrations.cc
    ${KITH_GENERATED}/assets.cc ${KITH_GENERATED}/assets.S
    ${KITH_GENERATED}/catalogues.cc ${KITH_GENERATED}/catalogues.S)
set_source_files_properties(${KITH_EMBEDDED_SOURCES} PROPERTIES GENERATED TRUE)
add_custom_command(
  OUTPUT ${KITH_EMBEDDED_SOURCES} ${KITH_GENERATED}/stamp
  COMMAND python3 ${CMAKE_SOURCE_DIR}/cmake/embed.py ${CMAKE_SOURCE_DIR} ${KITH_GENERATED}
  DEPENDS ${EMBEDDED_INPUTS} ${CMAKE_SOURCE_DIR}/cmake/embed.py ${CMAKE_SOURCE_DIR}/package.json
  COMMENT "Embedding queries, migrations, translations and design files")
add_custom_target(embedded DEPENDS ${KITH_GENERATED}/stamp)
set_source_files_properties(${KITH_GENERATED}/assets.S ${KITH_GENERATED}/catalogues.S PROPERTIES OBJECT_DEPENDS "${EMBEDDED_INPUTS}")
