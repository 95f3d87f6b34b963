using System.Runtime.InteropServices;
using Telegram.Bot;
using Telegram.Bot.Polling;
using Telegram.Bot.Types.Enums;
using WegoBot.Bench.DotnetRival;

// What a .NET team would write: Telegram.Bot with long polling, a queue per chat, 32 workers, the session in SQLite.
// Arguments: the Bot API's address, conversation.json, the database file. SYNC=FULL or NORMAL chooses SQLite's durability.
var (apiAddress, conversationFile, databaseFile) = (args[0], args[1], args[2]);
using var stopping = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var sessions = new SessionStore(databaseFile, Environment.GetEnvironmentVariable("SYNC") == "FULL" ? "FULL" : "NORMAL");
var client = new TelegramBotClient(new TelegramBotClientOptions("1:x", apiAddress));
var conversation = new ConversationHandler(client, sessions, ScreenCatalogue.Read(conversationFile));
var queues = new ChatQueues(conversation.Handle, Log);
var workers = queues.RunWorkers(32);
await client.ReceiveAsync(
    (_, update, _) => queues.Enqueue(update),
    (_, error, _) => Log(error),
    new ReceiverOptions { AllowedUpdates = [UpdateType.Message, UpdateType.CallbackQuery] },
    stopping.Token);
queues.Complete();
await workers;
return;

void Stop(PosixSignalContext signal)
{
    // The process ends by itself once the queued updates are handled.
    signal.Cancel = true;
    stopping.Cancel();
}

#pragma warning disable RS0030 // A bot of its own, not the service: its errors belong on the terminal.
static void Log(Exception error) => Console.Error.WriteLine(error);
#pragma warning restore RS0030
