using System.Net.Sockets;
using Microsoft.Extensions.Options;
using WegoBot.Localization;
using WegoBot.Privacy;

namespace WegoBot.Verbs;

/// <summary>Reports why a verb failed, in one sentence for each fault and without a stack trace.</summary>
internal static class VerbErrors
{
    /// <returns>The exit code of the verb, or 1 when it failed.</returns>
    public static async Task<int> Report(TextWriter error, Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            foreach (var sentence in Sentences(failure))
                await error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static IEnumerable<string> Sentences(Exception failure) => failure switch
    {
        InvalidSettingException or LocalizationException => [failure.Message],
        OptionsValidationException wrong => wrong.Failures,
        AggregateException several => several.InnerExceptions.SelectMany(Sentences),
        IOException or SocketException when failure is SocketException || failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException =>
            ["The address to listen at is in use or not allowed: choose another with Urls, for instance --Urls=http://127.0.0.1:5081."],
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            ["Urls asks for https, and there is no certificate: let a TLS proxy stand in front, or name one with Kestrel:Certificates:Default:Path."],
        InvalidDataException => ["appsettings.json cannot be read: it is not valid JSON."],
        // The configuration binder's message holds the value, which may be a secret.
        InvalidOperationException { InnerException: FormatException or ArgumentException } => ["A setting has a value of the wrong form: see --help."],
        _ => [$"Something failed that should not: {ExceptionScrubber.Describe(failure)}."],
    };
}
