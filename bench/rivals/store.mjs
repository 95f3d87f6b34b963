// Sessions and referrals in one SQLite file: write-ahead log, synchronous as SYNC says (NORMAL or FULL).
export function open(db) {
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${process.env.SYNC === 'FULL' ? 'FULL' : 'NORMAL'}`);
  db.exec(`CREATE TABLE IF NOT EXISTS sessions (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
           CREATE TABLE IF NOT EXISTS referrals (id INTEGER PRIMARY KEY, chat INTEGER NOT NULL, answers TEXT NOT NULL, sent_at INTEGER NOT NULL);`);
  const get = db.prepare('SELECT value FROM sessions WHERE key = ?').pluck();
  const set = db.prepare('INSERT INTO sessions (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  const remove = db.prepare('DELETE FROM sessions WHERE key = ?');
  const refer = db.prepare('INSERT INTO referrals (chat, answers, sent_at) VALUES (?, ?, ?)');
  return {
    read: (key) => { const value = get.get(key); return value === undefined ? undefined : JSON.parse(value); },
    write: (key, value) => { set.run(key, JSON.stringify(value)); },
    delete: (key) => { remove.run(key); },
    refer: (chat, answers) => { refer.run(chat, JSON.stringify(answers), Date.now()); },
  };
}
