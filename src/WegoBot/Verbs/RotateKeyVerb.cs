using System.CommandLine;
using System.CommandLine.Help;
using Microsoft.Extensions.Options;
using WegoBot.Privacy;
using WegoBot.Storage;

namespace WegoBot.Verbs;

/// <summary>Rotates the key that values are encrypted under, in two steps with a copy of the key file between them.</summary>
internal static class RotateKeyVerb
{
    private const string About = """
        Changes the key that the database is encrypted under. First add, then copy the key file to every machine, then use.
        The running service encrypts everything anew under the new key, and then destroys the old one in the key file.
        """;

    public static Command Command(Argument<string[]> settings, Func<string[], WebApplication> build)
    {
        return new Command("rotate-key", About)
        {
            Subcommands =
            {
                Step("add", "Adds a new key to the key file. Nothing is encrypted with it yet.", Add),
                Step("use", "Takes the new key into use, once every running copy of the service holds it.", Use),
                Step("status", "Says which keys are in use, needed and waiting, and how much is left to encrypt anew.", Status),
            },
            Action = new HelpAction(),
        };

        Command Step(string name, string about, Func<KeyRotation, TextWriter, CancellationToken, Task> step)
        {
            var command = new Command(name, about) { settings };
            command.SetAction((parsed, cancellationToken) => VerbErrors.Report(parsed.InvocationConfiguration.Error,
                () => Run(build(parsed.GetValue(settings) ?? []), step, parsed.InvocationConfiguration.Output, cancellationToken)));
            return command;
        }
    }

    private static async Task<int> Run(WebApplication app, Func<KeyRotation, TextWriter, CancellationToken, Task> step, TextWriter output, CancellationToken cancellationToken)
    {
        await using (app)
        {
            app.Services.GetService<IStartupValidator>()?.Validate();
            if (app.Services.GetRequiredService<IDatabaseInitializer>() is var database && !database.IsInUse())
                throw new InvalidSettingException($"There is no database {database.Name}: name the one of the service with ConnectionStrings:WegoBot.");
            await database.Prepare(cancellationToken);
            await step(app.Services.GetRequiredService<KeyRotation>(), output, cancellationToken);
            return 0;
        }
    }

    private static async Task Add(KeyRotation rotation, TextWriter output, CancellationToken cancellationToken) =>
        await output.WriteLineAsync($"Key {await rotation.Add(cancellationToken)} is in the key file. Copy the file to every machine and to where you keep its copy, wait a minute, then 'rotate-key use'.");

    private static async Task Use(KeyRotation rotation, TextWriter output, CancellationToken cancellationToken) =>
        await output.WriteLineAsync($"Key {await rotation.Use(cancellationToken)} is in use. The running service encrypts everything anew; 'rotate-key status' says how far it is.");

    private static async Task Status(KeyRotation rotation, TextWriter output, CancellationToken cancellationToken)
    {
        var status = await rotation.Status(cancellationToken);
        await output.WriteLineAsync($"Key {status.InUse} is in use. {status.Values} values need an older one.");
        if (status.Waiting is { } waiting)
            await output.WriteLineAsync($"Key {waiting} waits for 'rotate-key use'.");
        foreach (var needed in status.Needed)
            await output.WriteLineAsync($"Key {needed} is still needed. The running service gives it up when nothing needs it, {KeyRotationSteps.Grace.TotalMinutes:0} minutes after the last copy stopped using it at the earliest.");
        foreach (var version in status.ToDestroy)
            await output.WriteLineAsync($"Key {version} is needed no more. The running service destroys it in the key file.");
        if (status.Copies > 0)
            await output.WriteLineAsync($"Of {status.Copies} running copies {status.Holding} hold the newest key of this key file, and {status.Using} encrypt with key {status.InUse}.");
    }
}
