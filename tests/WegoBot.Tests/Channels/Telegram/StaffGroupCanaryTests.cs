using System.Buffers.Binary;
using System.Text;
using static WegoBot.Tests.Channels.Telegram.StaffGroupApp;

namespace WegoBot.Tests.Channels.Telegram;

/// <summary>S29: which group a centre's staff have is nobody else's business.</summary>
public sealed class StaffGroupCanaryTests
{
    [Fact, Trait("Engine", "Sqlite")] // it reads the file
    public async Task The_number_of_a_group_and_its_code_stand_in_no_file_and_no_log()
    {
        await using var staff = new StaffGroupApp();
        var code = await staff.Code();
        staff.Says(Group, $"/start {code}");
        await staff.Has(Group, 1);
        await staff.App.Person("A").SendsReferral();
        await staff.Has(Group, 2);
        await staff.Settled();

        byte[][] canaries = [.. new[] { "5000000007", code, "canary" }.Select(Encoding.UTF8.GetBytes), Eight(Group), [.. Eight(Group).Reverse()]];
        var files = Directory.GetFiles(staff.Folder, "*", SearchOption.AllDirectories).Where(file => file != staff.App.KeyPath).ToList();
        Assert.Contains(staff.App.DatabasePath, files);
        foreach (var file in files)
            Assert.All(canaries, canary => Assert.True(FileBytes.Of(file).AsSpan().IndexOf(canary) < 0, Path.GetFileName(file)));
        Assert.All(["5000000007", code, "canary"], canary => Assert.DoesNotContain(canary, staff.App.Log.Text, StringComparison.Ordinal));
    }

    private static byte[] Eight(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }
}
