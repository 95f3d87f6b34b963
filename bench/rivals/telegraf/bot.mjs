// Telegraf 4 with its own long polling and session middleware, the session in SQLite. Called with the server's address and the database file.
import { Telegraf, session } from 'telegraf';
import Database from 'better-sqlite3';
import { pressed, screens } from '../conversation.mjs';
import { open } from '../store.mjs';

const [apiRoot, file] = process.argv.slice(2);
const store = open(new Database(file));
const bot = new Telegraf('1:x', { telegram: { apiRoot } });

bot.use(session({
  defaultSession: () => ({ step: 0, answers: [] }),
  getSessionKey: (ctx) => ctx.chat?.id.toString(),
  store: { get: store.read, set: store.write, delete: store.delete },
}));

bot.start(async (ctx) => {
  ctx.session = { step: 0, answers: [] };
  await ctx.reply(screens[0].text, { parse_mode: 'HTML', reply_markup: screens[0].keyboard });
});

bot.on('callback_query', async (ctx) => {
  const answered = ctx.answerCbQuery();
  const { text, keyboard } = pressed(ctx.session, ctx.callbackQuery.data, (answers) => store.refer(ctx.chat.id, answers));
  await ctx.editMessageText(text, { parse_mode: 'HTML', reply_markup: keyboard });
  await answered;
});

bot.catch((failure) => console.error(failure));

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => bot.stop(signal));
await bot.launch({ allowedUpdates: ['message', 'callback_query'] });
