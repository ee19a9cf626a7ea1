// Runs operations on the real @agoric/swing-store and writes what it observes, in the form of the conformance vectors
// (format 1). One JSON object a line in, one out: {"begin":options} starts a new store in a new directory, {"op","args"}
// is one operation, {"end":hostKeys} is answered with the final observations, one a line, and then {"end":true}.
import '@endo/init';
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import zlib from 'node:zlib';
import {
  importSwingStore,
  initSwingStore,
  makeSwingStoreExporter,
  openSwingStore,
} from '@agoric/swing-store';

const MODES = ['operational', 'replay', 'archival', 'debug'];

// What the package says, and the code that the vectors use for it.
const CODES = [
  [/already in a crank/, 'already-in-crank'],
  [/outside of crank/, 'not-in-crank'],
  [/no such savepoint as/, 'unknown-savepoint'],
  [/no such savepoint: t/, 'lost-savepoint'],
  [/refuses host keys|requires host keys/, 'wrong-key-space'],
  [/must be a string/, 'not-a-string'],
  [/no current transcript/, 'no-current-transcript'],
  [/no transcript span for|transcript span .* not available/, 'no-such-span'],
  [/must not be negative/, 'bad-position'],
  [/read \d+ transcript entries/, 'incomplete-span'],
  [/UNIQUE constraint failed/, 'constraint'],
  [/budget must be/, 'bad-budget'],
  [/artifact .* is not available/, 'artifact-pruned'],
  [/no snapshot available|snapshot .* not available/, 'no-snapshot'],
  [/bundle .* not found/, 'no-such-bundle'],
  [/does not match bundle/, 'bundle-mismatch'],
  [/unsupported B?b?[01].* module format/, 'bundle-format'],
  [/unsupported BundleID/, 'bundle-id'],
  [/expected artifact name|invalid type in artifact name/, 'bad-artifact-name'],
  [/invalid artifactMode/, 'bad-mode'],
  [/artifact .* is not complete/, 'incomplete-artifact'],
  [/ hash is .*metadata says/, 'artifact-hash'],
  [/no metadata for/, 'no-metadata'],
  [/unknown (artifact|export-data) type/, 'unknown-type'],
  [/mismatches metadata/, 'bad-metadata'],
  [/is same as/, 'assert-equal'],
  [/metadata mismatch/, 'metadata-mismatch'],
  [/unexpected new bundle/, 'new-bundle-in-repair'],
  [/^incomplete |are pruned for|missing bundles|pruned bundles/, 'incomplete'],
  [/db not initialized|connection is not open/, 'closed'],
  [/\(injected\)/, 'callback-threw'],
  [/[Cc]orrupt zip|zip|archive|[Ff]ailed to load/, 'bundle-invalid'],
];

const codeOf = error => CODES.find(([pattern]) => pattern.test(error.message))?.[1] ?? `unknown: ${error.message}`;
const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');
const digest = bytes => ({ sha256: sha256(bytes), size: bytes.length });

const bytesOf = spec => {
  if ('utf8' in spec) return Buffer.from(spec.utf8, 'utf8');
  if ('b64' in spec) return Buffer.from(spec.b64, 'base64');
  let x = spec.lcg[0] & 0x7fffffff;
  const bytes = Buffer.alloc(spec.lcg[1]);
  for (let i = 0; i < bytes.length; i += 1) {
    x = (Math.imul(x, 1103515245) + 12345) & 0x7fffffff;
    bytes[i] = (x >>> 16) & 0xff;
  }
  return bytes;
};

const collect = async chunks => {
  if (chunks instanceof Uint8Array) return Buffer.from(chunks);
  const parts = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
};

const listOf = async items => {
  const list = [];
  for await (const item of items) list.push(item);
  return list;
};

const artifactsOf = async exporter => {
  const list = [];
  for await (const name of exporter.getArtifactNames()) {
    const bytes = await collect(exporter.getArtifact(name));
    list.push([name, sha256(bytes), bytes.length]);
  }
  return list;
};

const tablesOf = db => {
  const rows = query => db.prepare(query).raw(true).all();
  return {
    kvStore: rows('SELECT key, value FROM kvStore ORDER BY key'),
    pendingExports: rows('SELECT key, value FROM pendingExports ORDER BY key'),
    transcriptSpans: rows(
      'SELECT vatID, startPos, endPos, hash, isCurrent, incarnation FROM transcriptSpans ORDER BY vatID, startPos',
    ),
    transcriptItems: rows('SELECT vatID, position, item, incarnation FROM transcriptItems ORDER BY vatID, position'),
    snapshots: rows(
      'SELECT vatID, snapPos, inUse, hash, uncompressedSize, compressedSnapshot FROM snapshots ORDER BY vatID, snapPos',
    ).map(row => [...row.slice(0, 5), row[5] === null ? null : digest(zlib.gunzipSync(row[5]))]),
    bundles: rows('SELECT bundleID, typeof(bundle), bundle FROM bundles ORDER BY bundleID').map(row => [
      row[0],
      row[1],
      row[2] === null ? null : digest(Buffer.from(row[2])),
    ]),
  };
};

const yielding = (data, artifacts) => ({
  async *getExportData() {
    yield* data;
  },
  async *getArtifactNames() {
    yield* artifacts.map(([name]) => name);
  },
  async *getArtifact(name) {
    yield bytesOf(artifacts.find(([other]) => other === name)[1]);
  },
  async close() {},
});

/** One store, moved from directory to directory by crashes and imports. */
class Subject {
  constructor(options) {
    this.root = fs.mkdtempSync(path.join(os.tmpdir(), 'swing-store-live-'));
    this.count = 0;
    this.options = options;
    this.exports = [];
    this.archives = [];
    this.failNext = false;
    this.exporter = null;
    this.directory = this.fresh();
    this.opened(initSwingStore(this.directory, this.storeOptions()));
  }

  fresh() {
    this.count += 1;
    return path.join(this.root, `store-${this.count}`);
  }

  storeOptions() {
    const { exportCallback, archive, ...kept } = this.options;
    const archiving = type => async (name, chunks) => {
      const bytes = await collect(chunks);
      // Snapshots are handed over compressed; the vectors speak of the bytes inside.
      this.archives.push([type, name, digest(type === 'snapshot' ? zlib.gunzipSync(bytes) : bytes)]);
    };
    return {
      ...kept,
      ...(exportCallback && { exportCallback: batch => this.receive(batch) }),
      ...(archive && { archiveSnapshot: archiving('snapshot'), archiveTranscript: archiving('transcript') }),
    };
  }

  receive(batch) {
    this.exports.push(batch.map(([key, value]) => [key, value ?? null]));
    if (this.failNext) {
      this.failNext = false;
      throw Error('export callback failed (injected)');
    }
  }

  opened(store) {
    this.store = store;
    this.kernel = store.kernelStorage;
    this.host = store.hostStorage;
    this.db = store.debug.getDatabase();
    this.isOpen = true;
  }

  open() {
    this.opened(openSwingStore(this.directory, this.storeOptions()));
  }

  async close() {
    await this.host.close();
    this.isOpen = false;
  }

  async closeIfOpen() {
    if (this.isOpen) await this.close();
  }

  async reopen(options = {}) {
    this.options = { ...this.options, ...options };
    await this.closeIfOpen();
    this.open();
  }

  async crash() {
    const to = this.fresh();
    fs.mkdirSync(to);
    for (const name of ['swingstore.sqlite', 'swingstore.sqlite-wal']) {
      const from = path.join(this.directory, name);
      if (fs.existsSync(from)) fs.copyFileSync(from, path.join(to, name));
    }
    await this.closeIfOpen();
    this.directory = to;
    this.open();
  }

  async importInto(exporter, directory, artifactMode) {
    const { keepSnapshots, keepTranscripts } = this.options;
    const imported = await importSwingStore(exporter, directory, { artifactMode, keepSnapshots, keepTranscripts });
    await imported.hostStorage.commit();
    await imported.hostStorage.close();
  }

  async moveTo(makeExporter, artifactMode) {
    await this.closeIfOpen();
    const to = this.fresh();
    try {
      await this.importInto(makeExporter(), to, artifactMode);
      this.directory = to;
    } finally {
      this.open();
    }
  }

  newExporter(artifactMode) {
    return makeSwingStoreExporter(this.directory, { artifactMode });
  }

  async once(artifactMode, look) {
    const exporter = this.newExporter(artifactMode);
    try {
      return await look(exporter);
    } finally {
      await exporter.close();
    }
  }

  async closeExporter() {
    await this.exporter?.close();
    this.exporter = null;
  }

  async dispose() {
    await this.closeExporter();
    await this.closeIfOpen();
    fs.rmSync(this.root, { recursive: true });
  }
}

const kv = (prefix, facet) => ({
  [`${prefix}.get`]: (s, key) => facet(s).get(key),
  [`${prefix}.has`]: (s, key) => facet(s).has(key),
  [`${prefix}.getNextKey`]: (s, key) => facet(s).getNextKey(key),
  [`${prefix}.set`]: (s, key, value) => facet(s).set(key, value),
  [`${prefix}.delete`]: (s, key) => facet(s).delete(key),
});

const closeTo = ({ compressSeconds, dbSaveSeconds, archiveWriteSeconds, compressedSize, ...rest }) => rest;

const OPERATIONS = {
  ...kv('kernel.kv', s => s.kernel.kvStore),
  ...kv('host.kv', s => s.host.kvStore),
  'crank.start': s => s.kernel.startCrank(),
  'crank.savepoint': (s, name) => s.kernel.establishCrankSavepoint(name),
  'crank.rollback': (s, name) => s.kernel.rollbackCrank(name),
  'crank.emitHashes': s => s.kernel.emitCrankHashes(),
  'crank.end': s => s.kernel.endCrank(),
  'crank.activityhash': s => s.kernel.getActivityhash(),
  'transcript.init': (s, vat) => s.kernel.transcriptStore.initTranscript(vat),
  'transcript.addItem': (s, vat, item) => s.kernel.transcriptStore.addItem(vat, item),
  'transcript.rolloverSpan': (s, vat) => s.kernel.transcriptStore.rolloverSpan(vat),
  'transcript.rolloverIncarnation': (s, vat) => s.kernel.transcriptStore.rolloverIncarnation(vat),
  'transcript.bounds': (s, vat) => s.kernel.transcriptStore.getCurrentSpanBounds(vat),
  'transcript.readSpan': (s, ...args) => [...s.kernel.transcriptStore.readSpan(...args)],
  'transcript.stop': (s, vat) => s.kernel.transcriptStore.stopUsingTranscript(vat),
  'transcript.deleteVat': (s, ...args) => s.kernel.transcriptStore.deleteVatTranscripts(...args),
  'snapshot.save': async (s, vat, position, spec) => {
    async function* chunks() {
      yield bytesOf(spec);
    }
    return closeTo(await s.kernel.snapStore.saveSnapshot(vat, position, chunks()));
  },
  'snapshot.load': async (s, vat) => digest(await collect(s.kernel.snapStore.loadSnapshot(vat))),
  'snapshot.info': (s, vat) => {
    const info = s.kernel.snapStore.getSnapshotInfo(vat);
    return info && closeTo(info);
  },
  'snapshot.stop': (s, vat) => s.kernel.snapStore.stopUsingLastSnapshot(vat),
  'snapshot.deleteUnused': s => s.kernel.snapStore.deleteAllUnusedSnapshots(),
  'snapshot.deleteVat': (s, ...args) => s.kernel.snapStore.deleteVatSnapshots(...args),
  'bundle.add': (s, id, bundle) => s.kernel.bundleStore.addBundle(id, bundle),
  'bundle.has': (s, id) => s.kernel.bundleStore.hasBundle(id),
  'bundle.get': (s, id) => s.kernel.bundleStore.getBundle(id),
  'bundle.delete': (s, id) => s.kernel.bundleStore.deleteBundle(id),
  'host.commit': s => s.host.commit(),
  'host.repairMetadata': (s, data) => s.host.repairMetadata(yielding(data, [])),
  'store.close': s => s.close(),
  'store.open': (s, options) => s.reopen(options),
  'store.reopen': (s, options) => s.reopen(options),
  'store.crash': s => s.crash(),
  'store.migrate': (s, from, to) => s.moveTo(() => s.newExporter(from), to),
  'import.synthetic': (s, data, artifacts, mode) => s.moveTo(() => yielding(data, artifacts), mode),
  'export.data': s => s.once('operational', exporter => listOf(exporter.getExportData())),
  'export.artifacts': (s, mode) => s.once(mode, artifactsOf),
  'export.artifact': (s, mode, name) => s.once(mode, async e => digest(await collect(e.getArtifact(name)))),
  'export.artifactText': (s, mode, name) =>
    s.once(mode, async exporter => {
      const bytes = await collect(exporter.getArtifact(name));
      return { text: bytes.toString('utf8'), ...digest(bytes) };
    }),
  'export.hostKV': (s, key) => s.once('operational', exporter => exporter.getHostKV(key)),
  'exporter.open': async (s, mode) => {
    await s.closeExporter();
    s.exporter = s.newExporter(mode);
  },
  'exporter.data': s => listOf(s.exporter.getExportData()),
  'exporter.artifacts': s => artifactsOf(s.exporter),
  'exporter.hostKV': (s, key) => s.exporter.getHostKV(key),
  'exporter.close': s => s.closeExporter(),
  'ctl.failNextExport': s => {
    s.failNext = true;
  },
  'raw.pendingExports': s => s.db.prepare('SELECT key, value FROM pendingExports ORDER BY key').raw(true).all(),
  'raw.inTransaction': s => s.db.inTransaction,
  'raw.tables': s => tablesOf(s.db),
  'raw.addPendingExports': (s, rows) => {
    s.open();
    s.db.exec('BEGIN');
    for (const row of rows) s.db.prepare('INSERT OR REPLACE INTO pendingExports (key, value) VALUES (?, ?)').run(row);
    s.db.exec('COMMIT');
    return s.close();
  },
};

const operate = async (subject, { op, args }) => {
  subject.exports = [];
  subject.archives = [];
  const line = { op, args };
  try {
    line.result = (await OPERATIONS[op](subject, ...args)) ?? null;
  } catch (error) {
    line.error = codeOf(error);
    line.message = error.message;
  }
  line.exports = subject.exports;
  if (subject.archives.length > 0) line.archives = subject.archives;
  return line;
};

const attempt = async (line, look) => {
  try {
    return { ...line, ...(await look()) };
  } catch (error) {
    return { ...line, error: codeOf(error), message: error.message };
  }
};

const importAgain = (subject, mode) =>
  subject.once(mode, async exporter => {
    const directory = subject.fresh();
    const data = await listOf(exporter.getExportData());
    // The importer closes the exporter that it is given.
    await subject.importInto({ ...exporter, close: async () => {} }, directory, mode);
    const again = makeSwingStoreExporter(directory, { artifactMode: mode });
    const seen = { exportDataEqual: false };
    try {
      const dataAgain = await listOf(again.getExportData());
      seen.exportDataEqual = JSON.stringify(data) === JSON.stringify(dataAgain);
      if (!seen.exportDataEqual) seen.exportData = dataAgain;
      try {
        const listed = JSON.stringify(await artifactsOf(again));
        seen.artifactsEqual = JSON.stringify(await artifactsOf(exporter)) === listed;
      } catch (error) {
        seen.reexportError = codeOf(error);
      }
    } finally {
      await again.close();
    }
    const store = openSwingStore(directory, {});
    const tables = tablesOf(store.debug.getDatabase());
    await store.hostStorage.close();
    seen.rows = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]));
    return seen;
  });

const observe = async (subject, hostKeys, write) => {
  const live = subject.isOpen ? tablesOf(subject.db) : null;
  await subject.closeExporter();
  await subject.closeIfOpen();
  subject.open();
  const committed = tablesOf(subject.db);
  await subject.close();
  const sameAsCommitted = JSON.stringify(live) === JSON.stringify(committed);
  if (live === null) write({ final: 'live', closed: true });
  else write({ final: 'live', sameAsCommitted, ...(!sameAsCommitted && { tables: live }) });
  write({ final: 'committed', tables: committed });
  write({ final: 'exportData', data: await subject.once('operational', e => listOf(e.getExportData())) });
  for (const mode of MODES) {
    const listed = async () => ({ artifacts: await subject.once(mode, artifactsOf) });
    write(await attempt({ final: 'artifacts', mode }, listed));
  }
  const entries = await subject.once('operational', async e => hostKeys.map(key => [key, e.getHostKV(key) ?? null]));
  write({ final: 'hostKV', entries });
  for (const mode of MODES) write(await attempt({ final: 'import', mode }, () => importAgain(subject, mode)));
  await subject.dispose();
  write({ end: true });
};

const write = line => process.stdout.write(`${JSON.stringify(line)}\n`);
let subject = null;
for await (const text of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const line = JSON.parse(text);
  if (line.begin) {
    subject = new Subject(line.begin);
    write({ begun: true });
  } else if (line.op) {
    write(await operate(subject, line));
  } else {
    await observe(subject, line.end, write);
  }
}
