using WegoBot.Bench.Floor;

// What the calls themselves cost: the same two for each press, the same words, and no state at all.
using var bot = new BareBot(args[0], Screens.Read(args[1]));
await bot.Run();
