namespace WegoBot.Storage;

/// <summary>The values of a backup in bytes.</summary>
internal static class BackupValue
{
    public static BackupKind KindOf(Type type) =>
        type == typeof(bool) ? BackupKind.YesOrNo
        : type == typeof(string) ? BackupKind.Text
        : type == typeof(byte[]) ? BackupKind.Bytes
        : type == typeof(Guid) ? BackupKind.Id
        : type == typeof(long) || type == typeof(int) || type == typeof(uint) || type == typeof(short) || type == typeof(byte) ? BackupKind.Number
        : throw new NotSupportedException($"A column of {type.Name} has no form in a backup yet.");

    public static object EmptyOf(BackupKind kind) => kind switch
    {
        BackupKind.Number => 0L,
        BackupKind.YesOrNo => false,
        BackupKind.Text => "",
        BackupKind.Bytes => Array.Empty<byte>(),
        _ => Guid.Empty,
    };

    public static void Write(BinaryWriter to, BackupKind kind, object? value)
    {
        to.Write(value is not null);
        if (value is null)
            return;
        switch (kind)
        {
            case BackupKind.Number:
                to.Write7BitEncodedInt64((long)value);
                break;
            case BackupKind.YesOrNo:
                to.Write((bool)value);
                break;
            case BackupKind.Text:
                to.Write((string)value);
                break;
            case BackupKind.Bytes:
                WriteBytes(to, (byte[])value);
                break;
            default:
                to.Write(((Guid)value).ToByteArray());
                break;
        }
    }

    public static object? Read(BinaryReader from, BackupKind kind) => !from.ReadBoolean() ? null : kind switch
    {
        BackupKind.Number => from.Read7BitEncodedInt64(),
        BackupKind.YesOrNo => from.ReadBoolean(),
        BackupKind.Text => from.ReadString(),
        BackupKind.Bytes => ReadBytes(from),
        _ => new Guid(from.ReadBytes(16)),
    };

    public static void WriteBytes(BinaryWriter to, byte[] bytes)
    {
        to.Write7BitEncodedInt(bytes.Length);
        to.Write(bytes);
    }

    public static byte[] ReadBytes(BinaryReader from) => from.ReadBytes(from.Read7BitEncodedInt());
}

/// <summary>What a column holds.</summary>
internal enum BackupKind
{
    Number,
    YesOrNo,
    Text,
    Bytes,
    Id,
}
