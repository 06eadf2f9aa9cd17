import Diagnostics
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("What publishing says, word for word")
struct MessageTests {
  private static let faults: [PublishingError] =
    [
      ENOSPC, EDQUOT, EROFS, EACCES, EMFILE, EFBIG, EXDEV, EIO, EBUSY, ENAMETOOLONG, EEXIST, EINVAL,
    ].map { .system($0, "p", bytes: 17) } + [
      .unknownFolder("p", [Array("ຮູບ.jpg".utf8)]),
      .foreignFiles("p", (1...5).map { Array("\($0)".utf8) }),
      .damagedManifest("p", [Array("a".utf8)]), .noOutput("p"), .siteName("../x", in: "p"),
      .notAFolder("p"), .unreadableManifest("p"), .closedToReaders("p", reason: EPERM),
      .nothingToRollBack("p"), .noSuchGeneration("p", 4, of: 3), .damagedPrevious("p"),
      .unknownSite("xaisombun", in: "p", known: ["ministry", "xaisomboun"]),
      .unknownSite("q", in: "p", known: ["ministry", "xaisomboun"]), .publicOutput("p"),
      .previewOutput("p"), .sourceChanged("p"), .changedMeanwhile("p"), .exchangeUnsupported("p"),
      .duplicate("a", site: "p"),
      .locked("p", holder: BilingualText("process 7", lao: "ຂະບວນການເລກທີ 7")),
      .locked("p", holder: nil),
    ]

  @Test("in English")
  func english() {
    #expect(
      Self.text(.english) == """
        disk-full: the disk is full (this file needs 17 bytes); what is online was not touched
          free space and files (df -h, df -i) where the output lies, then build again
        quota: this user's share of the disk is used up (this file needs 17 bytes); what is online was not touched
          remove files of this user, or ask for a larger quota
        read-only: lies on a file system that is mounted read-only
          mount it for writing, or choose another folder with --output
        permission: this user may not write here; what is online was not touched
          look at its owner and rights (ls -ld, lsattr -d), or choose another folder with --output
        too-many-open-files: can't be opened: too many files are open; what is online was not touched
          raise the limit with ulimit -n 1024, or use fewer --jobs
        file-size-limit: is larger than files may be here (this file needs 17 bytes); what is online was not touched
          lift the limit with ulimit -f unlimited
        other-file-system: lies on another file system than the output's .gweb folder, so the new site can't take its place in one step
          let the site's folder and .gweb lie on the same file system
        disk-error: the disk failed to store it; what is online was not touched
          look at the machine's log (dmesg) before you build again
        busy: is in use as a mount point and can't be exchanged
          mount the output folder itself, not the folder of a site
        path-too-long: the path is too long for this disk
          give the page a shorter slug
        in-the-way: a file and a folder want the same path
          rename one of the documents or assets
        unwritable: can't be written: Invalid argument (error 22); what is online was not touched
          mend the cause, then build again
        unknown-folder: this folder was not written by G-Web (it has no manifest) and holds files: ຮູບ.jpg
          move the folder away, or choose another with --output
        foreign-files: holds files that G-Web did not write and will not remove: 1, 2, 3 (+2)
          move them into Sites/<site>/assets/, where they are published from, or away
        damaged-manifest: the manifest (.gweb-manifest) is damaged, so G-Web can't tell whether it wrote: a
          move these files away, or bring back the site as it was with gweb rollback
        no-output: nothing was ever published to this folder
          go to the workspace, or name the folder with --output
        site-name: '../x' can't be the name of a site's folder
          use the name of a folder in Sites/
        not-a-folder: is a file or a link that G-Web did not make
          move it away, or choose another folder with --output
        unreadable-manifest: its manifest (.gweb-manifest) is damaged, so G-Web can't tell what is online
          build the site again, which writes it anew, or bring back the tree before it with gweb rollback
        rights: has other rights than 0644 (a file) or 0755 (a folder), and they can't be changed: Operation not permitted
          let its owner run chmod -R u=rwX,go=rX on the site's folder
        no-previous: has no previous tree that could be brought back
          build from an older state of the workspace instead
        no-such-state: has no state 4 to go back to: 3 are kept
          gweb history lists them with their numbers
        damaged-previous: the previous tree is not whole any more; what is online was not touched
          build from an older state of the workspace instead
        unknown-site: no site 'xaisombun' was ever published here
          did you mean 'xaisomboun'?
        unknown-site: no site 'q' was ever published here
          published here: ministry, xaisomboun
        public-output: this folder is what is online: drafts and what is not due yet never go there
          give the preview a folder of its own, for example --output preview
        preview-output: this folder is a preview with drafts, or with what is not due yet: it never goes online
          publish into another folder with --output, or remove this one
        source-changed: its source was changed while it was copied
          build again when nobody is writing to it
        changed-meanwhile: the published file was changed by somebody else during the build
          build again
        exchange-unsupported: this file system can't exchange two folders in one step, so the old site stays
          move this folder away once and build again: G-Web then puts a symbolic link here, which it can switch in one step
        duplicate: two files want this path
          change the slug of one of them
        locked: another build writes here: process 7
          wait until it has ended, then build again
        locked: another build writes here
          wait until it has ended, then build again

        """)
  }

  @Test("in Lao")
  func lao() {
    #expect(
      Self.text(.lao) == """
        disk-full: ດິສເຕັມ (ແຟ້ມນີ້ຕ້ອງການ 17 ໄບຕ໌); ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ
          ລຶບສິ່ງທີ່ບໍ່ໃຊ້ເພື່ອໃຫ້ມີບ່ອນຫວ່າງ (df -h, df -i) ແລ້ວສ້າງໃໝ່ອີກຄັ້ງ
        quota: ໂຄຕາດິສຂອງຜູ້ໃຊ້ນີ້ໝົດແລ້ວ (ແຟ້ມນີ້ຕ້ອງການ 17 ໄບຕ໌); ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ
          ລຶບແຟ້ມຂອງຜູ້ໃຊ້ນີ້ ຫຼືຂໍໂຄຕາເພີ່ມ
        read-only: ຢູ່ໃນລະບົບແຟ້ມທີ່ອ່ານໄດ້ຢ່າງດຽວ
          ເປີດໃຫ້ຂຽນໄດ້ ຫຼືເລືອກໂຟນເດີອື່ນດ້ວຍ --output
        permission: ຜູ້ໃຊ້ນີ້ບໍ່ມີສິດຂຽນບ່ອນນີ້; ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ
          ກວດເບິ່ງເຈົ້າຂອງ ແລະສິດ (ls -ld, lsattr -d) ຫຼືເລືອກໂຟນເດີອື່ນດ້ວຍ --output
        too-many-open-files: ເປີດບໍ່ໄດ້: ມີແຟ້ມເປີດຢູ່ຫຼາຍເກີນໄປ; ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ
          ເພີ່ມຂີດຈຳກັດດ້ວຍ ulimit -n 1024, ຫຼືຫຼຸດ --jobs
        file-size-limit: ໃຫຍ່ກວ່າຂະໜາດແຟ້ມທີ່ອະນຸຍາດ (ແຟ້ມນີ້ຕ້ອງການ 17 ໄບຕ໌); ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ
          ຍົກເລີກຂີດຈຳກັດດ້ວຍ ulimit -f unlimited
        other-file-system: ຢູ່ຄົນລະລະບົບແຟ້ມກັບໂຟນເດີ .gweb ຂອງຜົນລັບ ຈຶ່ງປ່ຽນເວັບໄຊໃນຂັ້ນຕອນດຽວບໍ່ໄດ້
          ໃຫ້ໂຟນເດີຂອງເວັບໄຊ ແລະ .gweb ຢູ່ໃນລະບົບແຟ້ມດຽວກັນ
        disk-error: ດິສບັນທຶກບໍ່ສຳເລັດ; ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ
          ເບິ່ງບັນທຶກຂອງເຄື່ອງ (dmesg) ກ່ອນສ້າງໃໝ່ອີກຄັ້ງ
        busy: ກຳລັງຖືກໃຊ້ເປັນຈຸດ mount ຈຶ່ງປ່ຽນບໍ່ໄດ້
          mount ໂຟນເດີຜົນລັບທັງໝົດ, ບໍ່ແມ່ນໂຟນເດີຂອງເວັບໄຊດຽວ
        path-too-long: ເສັ້ນທາງຍາວເກີນໄປສຳລັບດິສນີ້
          ໃຫ້ slug ຂອງໜ້ານີ້ສັ້ນລົງ
        in-the-way: ແຟ້ມ ແລະໂຟນເດີຕ້ອງການເສັ້ນທາງດຽວກັນ
          ປ່ຽນຊື່ເອກະສານ ຫຼືແຟ້ມອັນໃດອັນໜຶ່ງ
        unwritable: ຂຽນບໍ່ໄດ້: Invalid argument (ຂໍ້ຜິດພາດ 22); ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ
          ແກ້ໄຂສາເຫດ ແລ້ວສ້າງໃໝ່ອີກຄັ້ງ
        unknown-folder: ໂຟນເດີນີ້ G-Web ບໍ່ໄດ້ຂຽນ (ບໍ່ມີ manifest) ແລະມີແຟ້ມຢູ່: ຮູບ.jpg
          ຍ້າຍໂຟນເດີນີ້ໄປບ່ອນອື່ນ ຫຼືເລືອກໂຟນເດີອື່ນດ້ວຍ --output
        foreign-files: ມີແຟ້ມທີ່ G-Web ບໍ່ໄດ້ຂຽນ ແລະຈະບໍ່ລຶບ: 1, 2, 3 (+2)
          ຍ້າຍໄປໄວ້ໃນ Sites/<site>/assets/ ເພື່ອເຜີຍແຜ່ນຳ, ຫຼືຍ້າຍອອກໄປ
        damaged-manifest: manifest (.gweb-manifest) ເສຍຫາຍ ຈຶ່ງບໍ່ຮູ້ວ່າ G-Web ຂຽນແຟ້ມເຫຼົ່ານີ້ ຫຼືບໍ່: a
          ຍ້າຍແຟ້ມເຫຼົ່ານີ້ອອກ ຫຼືກູ້ຄືນເວັບໄຊກ່ອນໜ້າດ້ວຍ gweb rollback
        no-output: ບໍ່ເຄີຍເຜີຍແຜ່ຫຍັງໃສ່ໂຟນເດີນີ້
          ໄປທີ່ພື້ນທີ່ເຮັດວຽກ ຫຼືລະບຸໂຟນເດີດ້ວຍ --output
        site-name: '../x' ເປັນຊື່ໂຟນເດີຂອງເວັບໄຊບໍ່ໄດ້
          ໃຊ້ຊື່ໂຟນເດີທີ່ມີຢູ່ໃນ Sites/
        not-a-folder: ເປັນແຟ້ມ ຫຼືລິ້ງທີ່ G-Web ບໍ່ໄດ້ສ້າງ
          ຍ້າຍໄປບ່ອນອື່ນ ຫຼືເລືອກໂຟນເດີອື່ນດ້ວຍ --output
        unreadable-manifest: manifest (.gweb-manifest) ເສຍຫາຍ ຈຶ່ງບໍ່ຮູ້ວ່າມີຫຍັງເຜີຍແຜ່ຢູ່
          ສ້າງເວັບໄຊນີ້ໃໝ່ ເຊິ່ງຈະຂຽນ manifest ໃໝ່, ຫຼືກູ້ຄືນເວັບໄຊກ່ອນໜ້າດ້ວຍ gweb rollback
        rights: ມີສິດຕ່າງຈາກ 0644 (ແຟ້ມ) ຫຼື 0755 (ໂຟນເດີ) ແລະປ່ຽນບໍ່ໄດ້: Operation not permitted
          ໃຫ້ເຈົ້າຂອງໃຊ້ chmod -R u=rwX,go=rX ກັບໂຟນເດີຂອງເວັບໄຊ
        no-previous: ບໍ່ມີເວັບໄຊກ່ອນໜ້າທີ່ຈະກູ້ຄືນໄດ້
          ສ້າງຈາກສະບັບເກົ່າຂອງພື້ນທີ່ເຮັດວຽກແທນ
        no-such-state: ບໍ່ມີສະຖານະທີ 4 ທີ່ຈະກັບໄປໄດ້: ເກັບໄວ້ 3 ສະຖານະ
          gweb history ບອກລາຍການພ້ອມໝາຍເລກ
        damaged-previous: ເວັບໄຊກ່ອນໜ້າບໍ່ຄົບຖ້ວນແລ້ວ; ເວັບໄຊທີ່ເຜີຍແຜ່ຢູ່ບໍ່ຖືກແຕະຕ້ອງ
          ສ້າງຈາກສະບັບເກົ່າຂອງພື້ນທີ່ເຮັດວຽກແທນ
        unknown-site: ບໍ່ເຄີຍເຜີຍແຜ່ເວັບໄຊ 'xaisombun' ຢູ່ບ່ອນນີ້
          ໝາຍເຖິງ 'xaisomboun' ບໍ?
        unknown-site: ບໍ່ເຄີຍເຜີຍແຜ່ເວັບໄຊ 'q' ຢູ່ບ່ອນນີ້
          ທີ່ເຜີຍແຜ່ຢູ່ນີ້: ministry, xaisomboun
        public-output: ໂຟນເດີນີ້ແມ່ນສິ່ງທີ່ອອນລາຍຢູ່: ສະບັບຮ່າງ ແລະສິ່ງທີ່ຍັງບໍ່ເຖິງກຳນົດ ໄປຢູ່ບ່ອນນີ້ບໍ່ໄດ້
          ໃຫ້ໂຟນເດີສະເພາະແກ່ຕົວຢ່າງ, ຕົວຢ່າງ --output preview
        preview-output: ໂຟນເດີນີ້ເປັນຕົວຢ່າງທີ່ມີສະບັບຮ່າງ ຫຼືສິ່ງທີ່ຍັງບໍ່ເຖິງກຳນົດ: ນຳຂຶ້ນອອນລາຍບໍ່ໄດ້
          ເຜີຍແຜ່ໃສ່ໂຟນເດີອື່ນດ້ວຍ --output, ຫຼືລຶບໂຟນເດີນີ້
        source-changed: ແຟ້ມຕົ້ນທາງຖືກແກ້ໄຂໃນຂະນະທີ່ກຳລັງສຳເນົາ
          ສ້າງໃໝ່ອີກຄັ້ງເມື່ອບໍ່ມີໃຜກຳລັງຂຽນແຟ້ມນັ້ນ
        changed-meanwhile: ແຟ້ມທີ່ເຜີຍແຜ່ຢູ່ຖືກຜູ້ອື່ນແກ້ໄຂໃນລະຫວ່າງການສ້າງ
          ສ້າງໃໝ່ອີກຄັ້ງ
        exchange-unsupported: ລະບົບແຟ້ມນີ້ປ່ຽນສອງໂຟນເດີໃນຂັ້ນຕອນດຽວບໍ່ໄດ້ ເວັບໄຊເກົ່າຈຶ່ງຍັງຄົງຢູ່
          ຍ້າຍໂຟນເດີນີ້ອອກເທື່ອດຽວ ແລ້ວສ້າງໃໝ່: G-Web ຈະວາງລິ້ງສັນຍະລັກແທນ ເຊິ່ງປ່ຽນໃນຂັ້ນຕອນດຽວໄດ້
        duplicate: ສອງແຟ້ມຕ້ອງການເສັ້ນທາງນີ້
          ປ່ຽນ slug ຂອງອັນໃດອັນໜຶ່ງ
        locked: ມີການສ້າງອື່ນກຳລັງຂຽນຢູ່ບ່ອນນີ້: ຂະບວນການເລກທີ 7
          ລໍຖ້າໃຫ້ແລ້ວກ່ອນ ຈຶ່ງສ້າງໃໝ່ອີກຄັ້ງ
        locked: ມີການສ້າງອື່ນກຳລັງຂຽນຢູ່ບ່ອນນີ້
          ລໍຖ້າໃຫ້ແລ້ວກ່ອນ ຈຶ່ງສ້າງໃໝ່ອີກຄັ້ງ

        """)
  }

  /// A line for the message and one for the hint of each.
  private static func text(_ language: MessageLanguage) -> String {
    faults.map(\.diagnostic).map { diagnostic in
      let identifier = String(diagnostic.identifier.dropFirst("publishing.".count))
      let message = "\(identifier): \(diagnostic.message[language])\n"
      return message + (diagnostic.hint.map { "  \($0[language])\n" } ?? "")
    }.joined()
  }
}
