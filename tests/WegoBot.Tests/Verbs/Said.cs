using System.Reflection;
using Microsoft.AspNetCore.Builder;
using WegoBot.Verbs;

namespace WegoBot.Tests.Verbs;

/// <summary>What an operator says on the command line, and what the program answers.</summary>
internal static class Said
{
    public static async Task<(int Code, string Output, string Error)> ByAnOperator(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (await CommandLine.Run(words, Build, output, error), output.ToString(), error.ToString());
    }

    /// <summary>How Program.cs puts the service together.</summary>
    private static WebApplication Build(string[] settings) => (WebApplication)typeof(Program)
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic).Single(method => method.ReturnType == typeof(WebApplication))
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [settings], null)!;
}
