using System.Text;
using WegoBot.Dialogue;
using WegoBot.Localization;
using WegoBot.Pages;

namespace WegoBot.Fuzz;

/// <summary>The files that coordinators edit, changed in any way: the check names what is wrong by file, or finds nothing; it never fails itself.</summary>
public sealed class LocalizationTarget() : FuzzTarget("localization files", 1)
{
    private const int FilesOfAWalk = 4;

    /// <summary>The whole check draws every screen, which takes a second.</summary>
    private const int OneInChecked = 25;

    private static readonly string[] Lines =
        ["\t", "- ", "  - ", "? ", ": ", "&a", "*a", "!!binary x", "<<: *a", "|", ">-", "---", "...", "%YAML 9.9", "'", "\"", "{", "[", "key: value", "key: value\nkey: value", "{centre}", "# ", "~", "2026-99-99", "116 016"];

    private readonly string _shipped = Path.Combine(AppContext.BaseDirectory, "localization");
    private readonly string _work = Directory.CreateTempSubdirectory("wegobot-fuzz-texts").FullName;
    private int _refused;
    private int _clean;

    public override string Outcome => $"{_refused} with findings, {_clean} without";

    public override Task Run(Walk walk)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_work, $"{walk.Number}", "localization")).FullName;
        foreach (var file in Directory.EnumerateFiles(_shipped, "*.yaml"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        for (var files = 0; files < FilesOfAWalk; files++)
        {
            var file = walk.Random.OneOf(["bg.yaml", "en.yaml", "catalogue.yaml", "days_off.yaml"]);
            var bytes = Changed(walk.Random, File.ReadAllText(Path.Combine(_shipped, file)));
            walk.Input($"{file} {Convert.ToBase64String(bytes)}");
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
            Check(new LocalizationFolder(folder), walk.Random.OneIn(OneInChecked));
        }

        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_work, recursive: true);
        return base.DisposeAsync();
    }

    private void Check(LocalizationFolder folder, bool wholly)
    {
        var isRefused = false;
        try
        {
            folder.Load();
            Interlocked.Increment(ref _clean);
        }
        catch (LocalizationException refused)
        {
            isRefused = true;
            Walk.Holds(refused.Findings.Count > 0 && refused.Findings.All(finding => finding.ToString().Contains(".yaml", StringComparison.Ordinal)), Rule.Other, "What cannot be used is not said with its file.");
            Interlocked.Increment(ref _refused);
        }

        if (!wholly)
            return;
        var findings = new ContentCheck(folder, TextKeys.All, (catalogue, texts) => new ScriptCheck(catalogue, texts).Findings(), PageKeys.All, TimeProvider.System).Findings();
        Walk.Holds(findings.Count > 0 || !isRefused, Rule.Other, "The files cannot be used, and the check finds nothing.");
    }

    private static byte[] Changed(FuzzRandom random, string text)
    {
        var lines = text.Split('\n').ToList();
        for (var changes = 1 + random.Below(4); changes > 0; changes--)
        {
            var at = random.Below(lines.Count);
            switch (random.Below(7))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[random.Below(lines.Count)]);
                    break;
                case 2:
                    lines[at] = lines[at].Insert(random.Below(lines[at].Length + 1), random.OneOf(Lines));
                    break;
                case 3:
                    lines[at] = new string(' ', random.Below(9)) + lines[at].TrimStart();
                    break;
                case 4:
                    lines[at] = lines[at].Split(':')[0] + ": " + Mutator.Text(random, Specials.Texts, 300);
                    break;
                case 5:
                    lines[at] = Mutator.Text(random, [lines[at]], 300);
                    break;
                default:
                    lines.Insert(at, random.OneOf(Lines));
                    break;
            }
        }

        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        return random.OneIn(6) ? Mutator.Bytes(random, bytes) : bytes;
    }
}
