#include "textflag.h"

// The step of a memory cell, eight units at a time: the same operations in the
// same order as cellPortable, none fused. The constants are those of tanh and
// round in elementwise.go.

DATA cell<>+0(SB)/8, $0x40fccccd40fccccd // 7.9
DATA cell<>+8(SB)/8, $0x40fccccd40fccccd
DATA cell<>+16(SB)/8, $0x40fccccd40fccccd
DATA cell<>+24(SB)/8, $0x40fccccd40fccccd
DATA cell<>+32(SB)/8, $0xc0fccccdc0fccccd // -7.9
DATA cell<>+40(SB)/8, $0xc0fccccdc0fccccd
DATA cell<>+48(SB)/8, $0xc0fccccdc0fccccd
DATA cell<>+56(SB)/8, $0xc0fccccdc0fccccd
DATA cell<>+64(SB)/8, $0xa59f25c0a59f25c0 // -2.76076847742355e-16
DATA cell<>+72(SB)/8, $0xa59f25c0a59f25c0
DATA cell<>+80(SB)/8, $0xa59f25c0a59f25c0
DATA cell<>+88(SB)/8, $0xa59f25c0a59f25c0
DATA cell<>+96(SB)/8, $0x2a61337e2a61337e // 2.00018790482477e-13
DATA cell<>+104(SB)/8, $0x2a61337e2a61337e
DATA cell<>+112(SB)/8, $0x2a61337e2a61337e
DATA cell<>+120(SB)/8, $0x2a61337e2a61337e
DATA cell<>+128(SB)/8, $0xaebd37ffaebd37ff // -8.60467152213735e-11
DATA cell<>+136(SB)/8, $0xaebd37ffaebd37ff
DATA cell<>+144(SB)/8, $0xaebd37ffaebd37ff
DATA cell<>+152(SB)/8, $0xaebd37ffaebd37ff
DATA cell<>+160(SB)/8, $0x335c0041335c0041 // 5.12229709037114e-08
DATA cell<>+168(SB)/8, $0x335c0041335c0041
DATA cell<>+176(SB)/8, $0x335c0041335c0041
DATA cell<>+184(SB)/8, $0x335c0041335c0041
DATA cell<>+192(SB)/8, $0x3779434a3779434a // 1.48572235717979e-05
DATA cell<>+200(SB)/8, $0x3779434a3779434a
DATA cell<>+208(SB)/8, $0x3779434a3779434a
DATA cell<>+216(SB)/8, $0x3779434a3779434a
DATA cell<>+224(SB)/8, $0x3a270ded3a270ded // 0.000637261928875436
DATA cell<>+232(SB)/8, $0x3a270ded3a270ded
DATA cell<>+240(SB)/8, $0x3a270ded3a270ded
DATA cell<>+248(SB)/8, $0x3a270ded3a270ded
DATA cell<>+256(SB)/8, $0x3ba059dc3ba059dc // 0.00489352455891786
DATA cell<>+264(SB)/8, $0x3ba059dc3ba059dc
DATA cell<>+272(SB)/8, $0x3ba059dc3ba059dc
DATA cell<>+280(SB)/8, $0x3ba059dc3ba059dc
DATA cell<>+288(SB)/8, $0x35a0d3d835a0d3d8 // 1.19825839466702e-06
DATA cell<>+296(SB)/8, $0x35a0d3d835a0d3d8
DATA cell<>+304(SB)/8, $0x35a0d3d835a0d3d8
DATA cell<>+312(SB)/8, $0x35a0d3d835a0d3d8
DATA cell<>+320(SB)/8, $0x38f895d638f895d6 // 0.000118534705686654
DATA cell<>+328(SB)/8, $0x38f895d638f895d6
DATA cell<>+336(SB)/8, $0x38f895d638f895d6
DATA cell<>+344(SB)/8, $0x38f895d638f895d6
DATA cell<>+352(SB)/8, $0x3b14aa053b14aa05 // 0.002268434632439
DATA cell<>+360(SB)/8, $0x3b14aa053b14aa05
DATA cell<>+368(SB)/8, $0x3b14aa053b14aa05
DATA cell<>+376(SB)/8, $0x3b14aa053b14aa05
DATA cell<>+384(SB)/8, $0x3ba059dd3ba059dd // 0.00489352518554385
DATA cell<>+392(SB)/8, $0x3ba059dd3ba059dd
DATA cell<>+400(SB)/8, $0x3ba059dd3ba059dd
DATA cell<>+408(SB)/8, $0x3ba059dd3ba059dd
DATA cell<>+416(SB)/8, $0x3f0000003f000000 // 0.5
DATA cell<>+424(SB)/8, $0x3f0000003f000000
DATA cell<>+432(SB)/8, $0x3f0000003f000000
DATA cell<>+440(SB)/8, $0x3f0000003f000000
DATA cell<>+448(SB)/8, $0x4580000045800000 // 4096.0
DATA cell<>+456(SB)/8, $0x4580000045800000
DATA cell<>+464(SB)/8, $0x4580000045800000
DATA cell<>+472(SB)/8, $0x4580000045800000
DATA cell<>+480(SB)/8, $0x46fffc0046fffc00 // 32766.0
DATA cell<>+488(SB)/8, $0x46fffc0046fffc00
DATA cell<>+496(SB)/8, $0x46fffc0046fffc00
DATA cell<>+504(SB)/8, $0x46fffc0046fffc00
DATA cell<>+512(SB)/8, $0xc6fffc00c6fffc00 // -32766.0
DATA cell<>+520(SB)/8, $0xc6fffc00c6fffc00
DATA cell<>+528(SB)/8, $0xc6fffc00c6fffc00
DATA cell<>+536(SB)/8, $0xc6fffc00c6fffc00
DATA cell<>+544(SB)/8, $0x8000000080000000 // -0.0
DATA cell<>+552(SB)/8, $0x8000000080000000
DATA cell<>+560(SB)/8, $0x8000000080000000
DATA cell<>+568(SB)/8, $0x8000000080000000
GLOBL cell<>(SB), RODATA|NOPTR, $576

// TANH replaces Y0 by its tanh; Y1 to Y3 are used.
#define TANH \
	VMINPS cell<>+0(SB), Y0, Y0; \
	VMAXPS cell<>+32(SB), Y0, Y0; \
	VMULPS Y0, Y0, Y1; \
	VMULPS cell<>+64(SB), Y1, Y2; \
	VADDPS cell<>+96(SB), Y2, Y2; \
	VMULPS Y1, Y2, Y2; \
	VADDPS cell<>+128(SB), Y2, Y2; \
	VMULPS Y1, Y2, Y2; \
	VADDPS cell<>+160(SB), Y2, Y2; \
	VMULPS Y1, Y2, Y2; \
	VADDPS cell<>+192(SB), Y2, Y2; \
	VMULPS Y1, Y2, Y2; \
	VADDPS cell<>+224(SB), Y2, Y2; \
	VMULPS Y1, Y2, Y2; \
	VADDPS cell<>+256(SB), Y2, Y2; \
	VMULPS Y0, Y2, Y2; \
	VMULPS cell<>+288(SB), Y1, Y3; \
	VADDPS cell<>+320(SB), Y3, Y3; \
	VMULPS Y1, Y3, Y3; \
	VADDPS cell<>+352(SB), Y3, Y3; \
	VMULPS Y1, Y3, Y3; \
	VADDPS cell<>+384(SB), Y3, Y3; \
	VDIVPS Y3, Y2, Y0

// SIGMOID is half of tanh of the half, and a half.
#define SIGMOID(to) \
	VMULPS cell<>+416(SB), Y0, Y0; \
	TANH; \
	VMULPS cell<>+416(SB), Y0, Y0; \
	VADDPS cell<>+416(SB), Y0, to

// GATE loads the sum of one gate into Y0, scaled, with its bias.
#define GATE(offset) \
	VCVTDQ2PS (SI)offset, Y0; \
	VMULPS (R11)offset, Y0, Y0; \
	VADDPS (R12)offset, Y0, Y0

// func cellAVX2(sums *int32, scale, bias, last, memory *float32, state *int16, hidden int)
TEXT ·cellAVX2(SB), NOSPLIT, $0-56
	MOVQ sums+0(FP), SI
	MOVQ scale+8(FP), R11
	MOVQ bias+16(FP), R12
	MOVQ last+24(FP), BX
	MOVQ memory+32(FP), DX
	MOVQ state+40(FP), DI
	MOVQ hidden+48(FP), CX
	MOVQ CX, R8
	SHLQ $2, R8
	LEAQ (R8)(R8*2), R9
loop:
	VCVTDQ2PS (SI), Y0
	VMULPS (R11), Y0, Y0
	VADDPS (R12), Y0, Y0
	SIGMOID(Y4)
	GATE((R8*1))
	SIGMOID(Y5)
	GATE((R8*2))
	SIGMOID(Y6)
	GATE((R9*1))
	TANH
	VMULPS Y0, Y4, Y0
	VMULPS (BX), Y5, Y5
	VADDPS Y5, Y0, Y0
	VMOVUPS Y0, (DX)
	TANH
	VMULPS Y6, Y0, Y0
	VMULPS cell<>+448(SB), Y0, Y0
	VMINPS cell<>+480(SB), Y0, Y0
	VMAXPS cell<>+512(SB), Y0, Y0
	VANDPS cell<>+544(SB), Y0, Y1
	VORPS cell<>+416(SB), Y1, Y1
	VADDPS Y1, Y0, Y0
	VCVTTPS2DQ Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPACKSSDW X1, X0, X0
	VMOVDQU X0, (DI)
	ADDQ $32, SI
	ADDQ $32, R11
	ADDQ $32, R12
	ADDQ $32, BX
	ADDQ $32, DX
	ADDQ $16, DI
	SUBQ $8, CX
	JNZ loop
	VZEROUPPER
	RET

// func dotAVX2(a, b *int16, sixteens int) int32
TEXT ·dotAVX2(SB), NOSPLIT, $0-28
	MOVQ a+0(FP), SI
	MOVQ b+8(FP), DI
	MOVQ sixteens+16(FP), CX
	VPXOR Y0, Y0, Y0
dot:
	VMOVDQU (SI), Y1
	VPMADDWD (DI), Y1, Y1
	VPADDD Y1, Y0, Y0
	ADDQ $32, SI
	ADDQ $32, DI
	DECQ CX
	JNZ dot
	VEXTRACTI128 $1, Y0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0x4e, X0, X1
	VPADDD X1, X0, X0
	VPSHUFD $0xb1, X0, X1
	VPADDD X1, X0, X0
	VMOVD X0, AX
	MOVL AX, ret+24(FP)
	VZEROUPPER
	RET
