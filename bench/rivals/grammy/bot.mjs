// grammY with its runner: sequential per chat, the session in SQLite. Called with the server's address and the database file.
import { Bot, session } from 'grammy';
import { run, sequentialize } from '@grammyjs/runner';
import Database from 'better-sqlite3';
import { pressed, screens } from '../conversation.mjs';
import { open } from '../store.mjs';

const [apiRoot, file] = process.argv.slice(2);
const store = open(new Database(file));
const bot = new Bot('1:x', { client: { apiRoot } });
const chat = (ctx) => ctx.chat?.id.toString();

bot.use(sequentialize(chat));
bot.use(session({ initial: () => ({ step: 0, answers: [] }), getSessionKey: chat, storage: store }));

bot.command('start', async (ctx) => {
  ctx.session = { step: 0, answers: [] };
  await ctx.reply(screens[0].text, { parse_mode: 'HTML', reply_markup: screens[0].keyboard });
});

bot.on('callback_query:data', async (ctx) => {
  const answered = ctx.answerCallbackQuery();
  const { text, keyboard } = pressed(ctx.session, ctx.callbackQuery.data, (answers) => store.refer(ctx.chat.id, answers));
  await ctx.editMessageText(text, { parse_mode: 'HTML', reply_markup: keyboard });
  await answered;
});

bot.catch((failure) => console.error(failure.error));

const runner = run(bot, { runner: { fetch: { allowed_updates: ['message', 'callback_query'] } } });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => runner.isRunning() && runner.stop());
