// Served in place of Office's telemetry script: with no sink in it, the client library switches its telemetry off.
