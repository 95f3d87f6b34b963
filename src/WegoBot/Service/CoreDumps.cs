using System.Runtime.InteropServices;

namespace WegoBot.Service;

/// <summary>Keeps the kernel from writing the memory of the process to the disk when it crashes: her words may stand in it.</summary>
/// <remarks>The runtime's own dumps are off unless somebody asks for them with <c>DOTNET_DbgEnableMiniDump</c>.</remarks>
public static class CoreDumps
{
    // https://man7.org/linux/man-pages/man2/PR_SET_DUMPABLE.2const.html
    private const int GetDumpable = 3;
    private const int SetDumpable = 4;

    /// <summary>Whether the kernel would write one; false also where that cannot be asked.</summary>
    public static bool AreOn => OperatingSystem.IsLinux() && Control(GetDumpable, 0) == 1;

    /// <summary>Turns them off for this process, whatever its limits are.</summary>
    public static void TurnOff()
    {
        if (OperatingSystem.IsLinux())
            _ = Control(SetDumpable, 0);
    }

    [DllImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(int option, nuint value);
}
