using WegoBot.Bench.Baseline;

// What the calls alone cost: the same two for each press, the same texts, and no state.
using var bot = new StatelessBot(args[0], Screens.Read(args[1]));
await bot.Run();
